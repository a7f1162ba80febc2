package org.lianbing.portal.sittings;

import java.time.Instant;

/// What became of the steps sent.
public sealed interface SaveOutcome {
    /// They are durable and count.
    ///
    /// @param acked   highest durable seq of this client
    /// @param expires deadline + grace: until then the pass is good
    record Saved(long acked, Instant serverTime, Sitting sitting, Instant expires) implements SaveOutcome {}

    /// The sitting had ended: they are kept as evidence and do not count.
    record Late(long acked, Instant serverTime, Sitting sitting) implements SaveOutcome {}

    /// Another device holds the sitting: they are kept as evidence and do not count.
    record TakenOver() implements SaveOutcome {}
}
