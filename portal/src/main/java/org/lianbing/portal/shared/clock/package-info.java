/// The portal's time: a clock that no step of the machine's clock moves, and the alarm when one was made.
@NullMarked
package org.lianbing.portal.shared.clock;

import org.jspecify.annotations.NullMarked;
