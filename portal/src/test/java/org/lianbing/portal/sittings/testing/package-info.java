/// An exam ready to be sat, and browsers to sit it with.
@NullMarked
package org.lianbing.portal.sittings.testing;

import org.jspecify.annotations.NullMarked;
