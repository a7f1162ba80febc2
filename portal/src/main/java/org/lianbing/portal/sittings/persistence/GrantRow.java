package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.TimeGrant;
import org.lianbing.portal.sittings.Whom;

/// A grant as stored.
public record GrantRow(
        long id,
        @Nullable PublicId sitting,
        @Nullable RoomId room,
        int minutes,
        String reason,
        int reached,
        String who,
        Instant at) {
    public TimeGrant toDomain() {
        return new TimeGrant(id, whom(), minutes, reason, reached, who, at);
    }

    private Whom whom() {
        if (sitting != null) return new Whom.One(sitting);
        return room != null ? new Whom.Room(room) : new Whom.Everyone();
    }
}
