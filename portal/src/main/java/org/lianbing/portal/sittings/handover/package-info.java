/// Hand-over files (.lianbing): unsent answers that reach the portal by hand.
@NullMarked
package org.lianbing.portal.sittings.handover;

import org.jspecify.annotations.NullMarked;
