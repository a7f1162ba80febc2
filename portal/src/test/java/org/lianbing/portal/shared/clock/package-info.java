@NullMarked
package org.lianbing.portal.shared.clock;

import org.jspecify.annotations.NullMarked;
