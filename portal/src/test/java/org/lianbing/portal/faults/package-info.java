/// Bad networks on purpose: a proxy that loses, delays, cuts and doubles what passes through it.
@NullMarked
package org.lianbing.portal.faults;

import org.jspecify.annotations.NullMarked;
