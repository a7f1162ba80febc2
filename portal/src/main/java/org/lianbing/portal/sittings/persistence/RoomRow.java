package org.lianbing.portal.sittings.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.Room;
import org.lianbing.portal.sittings.RoomPlan;

/// A room with the path of its unit, by which the right to it is decided.
public record RoomRow(
        RoomId id,
        UnitId unit,
        String unitName,
        String unitPath,
        String name,
        int seats,
        @Nullable String place,
        int people,
        int begun) {
    public Room toDomain() {
        return new Room(id, unit, unitName, new RoomPlan(name, seats, place == null ? "" : place), people, begun);
    }
}
