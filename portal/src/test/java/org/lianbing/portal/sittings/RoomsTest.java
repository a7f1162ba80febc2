package org.lianbing.portal.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.testing.TwoCounties;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RoomsTest {
    private static final ChineseId ID = ChineseId.complete("99010119900101001");

    @Autowired
    ApplicationContext portal;

    @Autowired
    Rooms rooms;

    TwoCounties counties;

    @BeforeEach
    void open() {
        counties = new TwoCounties(portal, 6);
    }

    @Test
    void everyone_gets_a_room_named_after_the_county() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            assertThat(rooms.proposal(counties.hall.exam, 2)).isEqualTo(new RoomProposal(6, 0, 4));
            assertThat(rooms.seatAll(counties.hall.exam, 2)).isEqualTo(new RoomProposal(6, 0, 4));

            assertThat(rooms.of(counties.hall.exam))
                    .extracting(room -> room.name() + " " + room.people() + "/"
                            + room.plan().seats())
                    .isEqualTo(List.of("甲市第一县 1 考场 2/2", "甲市第一县 2 考场 1/2", "甲市第二县 1 考场 2/2", "甲市第二县 2 考场 1/2"));
            assertThat(rooms.seatAll(counties.hall.exam, 2)).isEqualTo(new RoomProposal(0, 0, 0));
        }
    }

    @Test
    void an_invigilator_of_a_county_seats_the_own_people_only() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.path(counties.second))) {
            assertThat(rooms.seatAll(counties.hall.exam, 30)).isEqualTo(new RoomProposal(3, 0, 1));
            assertThat(rooms.of(counties.hall.exam)).extracting(Room::name).isEqualTo(List.of("甲市第二县 1 考场"));
        }
        try (var _ = Acting.as(Role.INVIGILATOR, counties.path(counties.first))) {
            assertThat(rooms.of(counties.hall.exam)).isEmpty();
            var foreign = List.of(new Placement(counties.sitting(1), null));
            assertThatThrownBy(() -> rooms.place(counties.hall.exam, foreign)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_move_can_be_undone_and_never_overfills_a_room() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            rooms.seatAll(counties.hall.exam, 2);
            var all = rooms.of(counties.hall.exam);
            var first = counties.sitting(0);

            var before = rooms.place(
                    counties.hall.exam, List.of(new Placement(first, all.get(1).id())));
            assertThat(people()).isEqualTo(List.of(1, 2, 2, 1));
            rooms.place(counties.hall.exam, before);
            assertThat(people()).isEqualTo(List.of(2, 1, 2, 1));

            var full = List.of(new Placement(first, all.get(2).id()));
            assertThatThrownBy(() -> rooms.place(counties.hall.exam, full)).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void a_room_keeps_a_seat_for_everyone_in_it() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            rooms.seatAll(counties.hall.exam, 3);
            var room = rooms.of(counties.hall.exam).getFirst();

            assertThatThrownBy(() -> rooms.change(counties.hall.exam, room.id(), new RoomPlan("一号楼", 2, "")))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> rooms.remove(counties.hall.exam, room.id()))
                    .isInstanceOf(Conflict.class);
            assertThat(rooms.change(counties.hall.exam, room.id(), new RoomPlan("一号楼", 4, "301")))
                    .isEqualTo(new RoomPlan("甲市第一县 1 考场", 3, ""));
            assertThat(rooms.of(counties.hall.exam).getFirst().plan()).isEqualTo(new RoomPlan("一号楼", 4, "301"));
        }
    }

    @Test
    void whoever_joins_late_gets_a_seat_too() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            rooms.seatAll(counties.hall.exam, 3);
        }
        counties.hall
                .sql()
                .update("delete from sitting where id = ?", counties.sitting(5).bytes());

        counties.hall.prepare();

        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            assertThat(rooms.proposal(counties.hall.exam, 3).people()).isZero();
            assertThat(rooms.of(counties.hall.exam)).extracting(Room::people).contains(1);
        }
    }

    @Test
    void a_seat_list_is_of_the_own_people_in_the_order_of_their_numbers() {
        counties.hall
                .sql()
                .update(
                        "update officer set identity_sealed = ? where unit_id = ?",
                        sealed(),
                        counties.hall.unit.value());
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            rooms.seatAll(counties.hall.exam, 30);
            var room = rooms.of(counties.hall.exam).getFirst();
            assertThat(rooms.seats(counties.hall.exam, room.id()))
                    .extracting(seat -> seat.seat() + " " + seat.name() + " " + seat.maskedIdentity())
                    .isEqualTo(List.of("1 单雄信 " + ID.masked(), "2 单雄信 " + ID.masked(), "3 单雄信 " + ID.masked()));
        }
    }

    private byte[] sealed() {
        return portal.getBean(org.lianbing.portal.shared.PersonalData.class).seal(ID.value());
    }

    private List<Integer> people() {
        return rooms.of(counties.hall.exam).stream().map(Room::people).toList();
    }
}
