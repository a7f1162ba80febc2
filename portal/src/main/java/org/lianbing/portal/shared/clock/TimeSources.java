package org.lianbing.portal.shared.clock;

import java.time.Instant;

/// The clocks the portal's own is compared with.
interface TimeSources {
    Instant system();

    Instant database();
}
