package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whom an act for one, a room or all would reach.
///
/// @param waiting have not begun; they get it when they do
/// @param open    are answering
/// @param paused  of them stand still
/// @param latest  the last deadline among those who are answering; null when nobody is
public record Affected(
        int waiting, int open, int paused, @Nullable Instant latest) {
    public int people() {
        return waiting + open;
    }
}
