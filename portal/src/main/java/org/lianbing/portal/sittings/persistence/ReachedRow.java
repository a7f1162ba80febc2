package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.SittingState;

/// A locked sitting that an act is meant for.
public record ReachedRow(
        PublicId id,
        UnitId unit,
        SittingState state,
        int epoch,
        @Nullable Instant pausedAt,
        @Nullable Instant deadline) {
    public boolean open() {
        return state == SittingState.OPEN;
    }
}
