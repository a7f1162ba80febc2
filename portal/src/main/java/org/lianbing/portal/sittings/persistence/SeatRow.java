package org.lianbing.portal.sittings.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.Placement;

/// Where a sitting is seated, and the path of its unit.
public record SeatRow(
        PublicId sitting,
        OfficerId officer,
        UnitId unit,
        String path,
        @Nullable RoomId room) {
    public Placement placement() {
        return new Placement(sitting, room);
    }
}
