package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of the key that seals personal data.
///
/// @param toKey number of the new key
/// @param total how many rows were under another when it began
public record Rotation(
        long id,
        int toKey,
        long total,
        State state,
        Instant startedAt,
        String startedBy,
        @Nullable Instant finishedAt) {
    /// How far it has come.
    public enum State {
        RUNNING,
        /// halted by a person; can be taken up again
        STOPPED,
        DONE
    }
}
