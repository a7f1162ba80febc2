package org.lianbing.portal.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.Seating.NewRoom;

class SeatingTest {
    private static final UnitId HOME = new UnitId(1);
    private static final UnitId OTHER = new UnitId(2);

    @ParameterizedTest
    @CsvSource({"30, 30, '30'", "31, 30, '16 15'", "61, 30, '21 20 20'", "1, 30, '1'", "0, 30, ''"})
    void new_rooms_are_filled_evenly(int people, int seats, String sizes) {
        var seating = Seating.of(Map.of(HOME, people(people)), List.of(), seats);

        assertThat(seating.newRooms().stream()
                        .map(room -> String.valueOf(room.people().size())))
                .isEqualTo(sizes.isEmpty() ? List.of() : List.of(sizes.split(" ")));
    }

    @Test
    void free_seats_of_the_own_unit_come_first() {
        var rooms = List.of(room(1, HOME, 3, 2), room(2, OTHER, 9, 0));

        var seating = Seating.of(Map.of(HOME, people(3)), rooms, 2);

        assertThat(seating.seated()).isEqualTo(Map.of(new OfficerId(1), new RoomId(1)));
        assertThat(seating.newRooms())
                .isEqualTo(List.of(new NewRoom(HOME, List.of(new OfficerId(2), new OfficerId(3)))));
        assertThat(seating.proposal()).isEqualTo(new RoomProposal(3, 1, 1));
    }

    private static Room room(long id, UnitId unit, int seats, int people) {
        return new Room(new RoomId(id), unit, "县", new RoomPlan("考场", seats, ""), people, 0);
    }

    private static List<OfficerId> people(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(OfficerId::new).toList();
    }
}
