/// Seeded random courses of sittings, the portal's services held against a simple model of them.
@NullMarked
package org.lianbing.portal.sittings.schedules;

import org.jspecify.annotations.NullMarked;
