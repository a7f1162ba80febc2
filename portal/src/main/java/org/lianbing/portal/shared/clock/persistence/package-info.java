/// The mark of time and the alarms, as stored.
@NullMarked
package org.lianbing.portal.shared.clock.persistence;

import org.jspecify.annotations.NullMarked;
