package org.lianbing.portal.sittings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;

/// Seats people without a room: first on free seats of their unit's rooms, then in new rooms as evenly filled as
/// possible, in the order they are given.
///
/// @param seated   who finds a free seat where
/// @param newRooms the people of each new room
record Seating(Map<OfficerId, RoomId> seated, List<NewRoom> newRooms) {
    /// A room to be made.
    record NewRoom(UnitId unit, List<OfficerId> people) {}

    /// @param waiting by the unit whose rooms they belong in
    /// @param rooms   of the exam, as they are
    /// @param seats   of a new room
    static Seating of(Map<UnitId, List<OfficerId>> waiting, List<Room> rooms, int seats) {
        var seated = new TreeMap<OfficerId, RoomId>(java.util.Comparator.comparingLong(OfficerId::value));
        var made = new ArrayList<NewRoom>();
        waiting.forEach((unit, people) -> {
            var queue = new ArrayDeque<>(people);
            for (var room : rooms)
                if (room.unit().equals(unit))
                    for (int free = room.free(); free > 0 && !queue.isEmpty(); free--)
                        seated.put(queue.remove(), room.id());
            for (int left = roomsFor(queue.size(), seats); left > 0; left--)
                made.add(new NewRoom(unit, take(queue, roomsFor(queue.size(), left))));
        });
        return new Seating(seated, List.copyOf(made));
    }

    RoomProposal proposal() {
        var people = newRooms.stream().mapToInt(room -> room.people().size()).sum();
        return new RoomProposal(people + seated.size(), seated.size(), newRooms.size());
    }

    private static List<OfficerId> take(ArrayDeque<OfficerId> queue, int count) {
        var taken = new ArrayList<OfficerId>();
        for (int i = 0; i < count; i++) taken.add(queue.remove());
        return List.copyOf(taken);
    }

    private static int roomsFor(int people, int seats) {
        return Math.ceilDiv(people, seats);
    }
}
