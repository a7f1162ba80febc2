@NullMarked
package org.lianbing.portal.sittings.handover;

import org.jspecify.annotations.NullMarked;
