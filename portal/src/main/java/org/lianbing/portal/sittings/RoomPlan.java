package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.Invalid;

/// What a person decides about a room.
///
/// @param name  甲市第一县 1 考场
/// @param place where it is; may be empty
public record RoomPlan(String name, int seats, String place) {
    public static final int NAME = 40;
    public static final int PLACE = 120;
    public static final int SEATS = 9_999;

    /// @throws Invalid for a name that is missing or too long, and for a room without seats
    public RoomPlan {
        name = name.strip();
        place = place.strip();
        if (name.isEmpty() || name.length() > NAME) throw new Invalid("sittings.room.name-missing", NAME);
        if (seats < 1 || seats > SEATS) throw new Invalid("sittings.room.seats-wrong", SEATS);
        if (place.length() > PLACE) throw new Invalid("sittings.room.place-long", PLACE);
    }
}
