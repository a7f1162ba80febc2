/// What tests share: a real database, and acting as somebody.
@NullMarked
package org.lianbing.portal.testing;

import org.jspecify.annotations.NullMarked;
