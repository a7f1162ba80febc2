package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something happened, as the client counts: monotonic milliseconds after a server time it had received.
/// The client's wall clock plays no part.
///
/// @param base  the server time counted from; null: nothing is claimed about when
/// @param since milliseconds, never negative
public record Stamp(@Nullable Instant base, long since) {
    /// Longer than any sitting; what lies beyond is no claim at all.
    private static final long MOST = 31L * 24 * 60 * 60 * 1000;

    /// Null when nothing is claimed.
    @Nullable
    Instant at() {
        return base == null || since > MOST ? null : base.plusMillis(since);
    }
}
