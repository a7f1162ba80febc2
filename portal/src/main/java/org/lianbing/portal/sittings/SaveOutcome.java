package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;

/// What became of the steps sent.
public sealed interface SaveOutcome {
    /// They are durable and count, except those `kept`.
    ///
    /// @param acked   highest durable seq of this client
    /// @param kept    durable without counting
    /// @param expires until then the pass is good
    record Saved(long acked, List<Kept> kept, Instant serverTime, Sitting sitting, Instant expires)
            implements SaveOutcome {}

    /// The sitting had ended: they are kept as evidence and do not count.
    record Late(long acked, Instant serverTime, Sitting sitting) implements SaveOutcome {}

    /// Another device holds the sitting: they are kept as evidence and do not count.
    record TakenOver() implements SaveOutcome {}
}
