package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.sittings.persistence.RoomMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who joins an exam after its rooms were made gets a seat too, in the same transaction.
@Component
class LateSeats {
    private static final List<String> EVERYWHERE = List.of("/");

    private final RoomMapper rooms;
    private final SeatMaker maker;
    private final ExamSheets sheets;
    private final Policies policies;
    private final Actors actors;
    private final Clock clock;

    LateSeats(RoomMapper rooms, SeatMaker maker, ExamSheets sheets, Policies policies, Actors actors, Clock clock) {
        this.rooms = rooms;
        this.maker = maker;
        this.sheets = sheets;
        this.policies = policies;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(SittingsPrepared prepared) {
        if (rooms.any(prepared.exam())) actors.internally(() -> seat(prepared.exam()));
    }

    private void seat(ExamId exam) {
        rooms.lock(exam);
        rooms.followEarlierAttempts(exam);
        var seats =
                policies.integer(sheets.of(exam).exam().unit(), Rooms.SEATS, LocalDate.now(clock.withZone(Times.ZONE)));
        maker.carryOut(exam, maker.plan(exam, EVERYWHERE, seats), seats);
    }
}
