package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.sittings.persistence.RoomMapper;
import org.lianbing.portal.sittings.persistence.RoomRow;
import org.lianbing.portal.sittings.persistence.SeatRow;
import org.lianbing.portal.sittings.persistence.SeatedRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rooms of an exam (考场) and who sits in them. A room belongs to a unit: whoever watches over that unit may
/// change it, and seats people of the own units only.
@Service
public class Rooms {
    /// Seats of a room that is made automatically.
    static final String SEATS = "sitting.room-seats";

    private final RoomMapper rooms;
    private final SeatMaker maker;
    private final Invigilation invigilation;
    private final OfficerBriefs officers;
    private final Policies policies;
    private final HomeUnit home;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Rooms(
            RoomMapper rooms,
            SeatMaker maker,
            Invigilation invigilation,
            OfficerBriefs officers,
            Policies policies,
            HomeUnit home,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.rooms = rooms;
        this.maker = maker;
        this.invigilation = invigilation;
        this.officers = officers;
        this.policies = policies;
        this.home = home;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// The rooms of the person's units, by unit.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Room> of(ExamId exam) {
        var scope = scope();
        return rooms.ofExam(exam).stream()
                .filter(room -> scope.covers(room.unitPath()))
                .map(RoomRow::toDomain)
                .toList();
    }

    /// Seats of a room, as the policy of the unit that holds the exam has it.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int usualSeats(ExamId exam) {
        var unit = invigilation.exam(exam).unit();
        return policies.integer(unit, SEATS, LocalDate.now(clock.withZone(Times.ZONE)));
    }

    /// What [#seatAll] would do now.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public RoomProposal proposal(ExamId exam, int seats) {
        invigilation.exam(exam);
        return maker.plan(exam, scope().paths(), limited(seats)).proposal();
    }

    /// Seats everyone of the person's units who has no room, unit by unit, in free seats and then in new rooms.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public RoomProposal seatAll(ExamId exam, int seats) {
        var held = invigilation.exam(exam);
        rooms.lock(exam);
        rooms.followEarlierAttempts(exam);
        var seating = maker.plan(exam, scope().paths(), limited(seats));
        maker.carryOut(exam, seating, seats);
        var done = seating.proposal();
        if (done.people() > 0)
            audit.record("room.seated", "exam", id(exam), held.unit(), String.valueOf(done.people()));
        return done;
    }

    /// Makes an empty room for the person's own unit.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public RoomId create(ExamId exam, RoomPlan plan) {
        invigilation.exam(exam);
        requireNameFree(exam, plan, 0);
        var unit = home.of(scope());
        var room = maker.create(exam, unit, plan);
        audit.record("room.created", "exam", id(exam), unit, plan.name());
        return room;
    }

    /// Changes name, seats or place.
    ///
    /// @return what they were before
    /// @throws Conflict for fewer seats than people, and for a name that another room has
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public RoomPlan change(ExamId exam, RoomId room, RoomPlan plan) {
        rooms.lock(exam);
        var row = own(exam, room);
        requireNameFree(exam, plan, room.value());
        if (plan.seats() < row.people()) throw new Conflict("sittings.room.too-few-seats", row.people());
        rooms.update(room, plan);
        audit.record("room.changed", "exam", id(exam), row.unit(), plan.name());
        return row.toDomain().plan();
    }

    /// @throws Conflict while somebody sits there or the log speaks of it
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public void remove(ExamId exam, RoomId room) {
        rooms.lock(exam);
        var row = own(exam, room);
        if (row.people() > 0) throw new Conflict("sittings.room.not-empty", row.people());
        if (rooms.mentioned(room)) throw new Conflict("sittings.room.mentioned");
        rooms.delete(room);
        audit.record("room.removed", "exam", id(exam), row.unit(), row.name());
    }

    /// Seats people elsewhere, or nowhere; a person's other attempts go along.
    ///
    /// @return where they sat before, for undoing
    /// @throws Conflict when the room has not so many free seats
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public List<Placement> place(ExamId exam, List<Placement> wanted) {
        rooms.lock(exam);
        var before = seats(exam, wanted);
        var byRoom = wanted.stream()
                .collect(Collectors.groupingBy(
                        each -> Optional.ofNullable(each.room()), LinkedHashMap::new, Collectors.toList()));
        byRoom.forEach((room, placements) -> {
            var people = placements.stream()
                    .map(each ->
                            Objects.requireNonNull(before.get(each.sitting())).officer())
                    .distinct()
                    .toList();
            if (room.isPresent()) own(exam, room.get());
            rooms.place(exam, people, room.orElse(null));
        });
        byRoom.keySet().forEach(room -> room.ifPresent(id -> requireSeats(own(exam, id))));
        if (!before.isEmpty())
            audit.record(
                    "room.moved",
                    "exam",
                    id(exam),
                    before.values().iterator().next().unit(),
                    String.valueOf(before.size()));
        return before.values().stream().map(SeatRow::placement).toList();
    }

    /// The seat list of a room, as far as its people are of the person's units.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Seat> seats(ExamId exam, RoomId room) {
        if (rooms.byId(exam, room) == null) throw new NotAllowed();
        var people = rooms.seated(room, pathsOrNone());
        var masked = officers.maskedIdentities(
                people.stream().map(SeatedRow::officer).toList());
        var seats = new ArrayList<Seat>();
        for (var each : people)
            seats.add(new Seat(
                    seats.size() + 1,
                    each.number(),
                    each.name(),
                    each.unit(),
                    masked.getOrDefault(each.officer(), "")));
        return List.copyOf(seats);
    }

    private Map<PublicId, SeatRow> seats(ExamId exam, List<Placement> wanted) {
        var scope = scope();
        var found = new LinkedHashMap<PublicId, SeatRow>();
        Batches.of(wanted.stream().map(Placement::sitting).distinct().toList())
                .flatMap(batch -> rooms.seats(exam, batch).stream())
                .forEach(row -> {
                    scope.require(row.path());
                    found.put(row.sitting(), row);
                });
        if (!wanted.stream().allMatch(each -> found.containsKey(each.sitting()))) throw new NotAllowed();
        return found;
    }

    private RoomRow own(ExamId exam, RoomId room) {
        var row = rooms.byId(exam, room);
        if (row == null) throw new NotAllowed();
        scope().require(row.unitPath());
        return row;
    }

    private static void requireSeats(RoomRow room) {
        if (room.people() > room.seats()) throw new Conflict("sittings.room.full", room.name(), room.seats());
    }

    private void requireNameFree(ExamId exam, RoomPlan plan, long except) {
        if (rooms.named(exam, plan.name(), except)) throw new Conflict("sittings.room.name-taken", plan.name());
    }

    private static int limited(int seats) {
        return new RoomPlan("-", seats, "").seats();
    }

    private List<String> pathsOrNone() {
        var paths = scope().paths();
        return paths.isEmpty() ? List.of("-") : paths;
    }

    private Scope scope() {
        return actors.scope(Reach.WATCHERS);
    }

    private static String id(ExamId exam) {
        return String.valueOf(exam.value());
    }
}
