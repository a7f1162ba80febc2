package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.persistence.ConcernedRow;
import org.lianbing.portal.sittings.persistence.IncidentMapper;
import org.lianbing.portal.sittings.persistence.IncidentRow;
import org.lianbing.portal.sittings.persistence.RoomMapper;
import org.lianbing.portal.sittings.persistence.SeatRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The log of an exam (考场记录): what an invigilator saw, when, and who was concerned. Entries are never changed; a
/// further entry corrects an earlier one. No consequence follows from an entry by itself, suspected misconduct
/// (违纪嫌疑) included: a person decides.
@Service
public class Incidents {
    private static final long PORTAL = 0;
    private static final String CATEGORIES = "sitting.incident-categories";

    private final IncidentMapper incidents;
    private final RoomMapper rooms;
    private final Invigilation invigilation;
    private final Policies policies;
    private final HomeUnit home;
    private final Actors actors;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    Incidents(
            IncidentMapper incidents,
            RoomMapper rooms,
            Invigilation invigilation,
            Policies policies,
            HomeUnit home,
            Actors actors,
            Audit audit,
            Texts texts,
            Clock clock) {
        this.incidents = incidents;
        this.rooms = rooms;
        this.invigilation = invigilation;
        this.policies = policies;
        this.home = home;
        this.actors = actors;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /// What an entry may be about: codes that the language files word, and words of the bureau's own.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<String> categories(ExamId exam) {
        var unit = invigilation.exam(exam).unit();
        var listed = policies.text(unit, CATEGORIES, LocalDate.now(clock.withZone(Times.ZONE)));
        return List.of(listed.strip().split("\\s+"));
    }

    /// In the order things happened; sortable by `room`, `category`, `writer` and `written` too.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<Incident> list(ExamId exam, IncidentFilter filter, Window window) {
        var paths = scope().paths();
        if (paths.isEmpty()) return new Slice<>(List.of(), 0);
        var person = PersonText.of(filter.text());
        var rows = incidents.list(exam, filter, person, paths, window);
        return new Slice<>(withPeople(rows, paths), incidents.count(exam, filter, person, paths));
    }

    /// @throws Invalid for a category that is not listed and for a time to come
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public IncidentId write(ExamId exam, NewIncident entry) {
        return write(exam, entry, null);
    }

    /// Writes an entry that takes the place of an earlier one, which stays readable.
    ///
    /// @throws Conflict when it has been corrected already; then the correction is what is to be corrected
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public IncidentId correct(ExamId exam, IncidentId earlier, NewIncident entry) {
        var path = incidents.unitPath(exam, earlier);
        if (path == null) throw new NotAllowed();
        scope().require(path);
        if (incidents.corrected(earlier)) throw new Conflict("sittings.incident.corrected-already");
        return write(exam, entry, earlier);
    }

    private IncidentId write(ExamId exam, NewIncident entry, @Nullable IncidentId earlier) {
        var now = WireTime.cut(clock.instant());
        if (!categories(exam).contains(entry.category())) throw new Invalid("sittings.incident.category-missing");
        if (entry.happenedAt().isAfter(now)) throw new Invalid("sittings.incident.time-ahead");
        var unit = unit(exam, entry);
        var actor = actors.current();
        var writer = actor.account() == PORTAL ? texts.getTranslation("sittings.portal", Texts.CHINESE) : actor.name();
        incidents.insert(exam, unit, entry, earlier, actor.account(), writer, now);
        var id = incidents.inserted();
        if (!entry.people().isEmpty())
            incidents.concern(id, entry.people().stream().distinct().toList());
        audit.record("incident.written", "exam", String.valueOf(exam.value()), unit, entry.category());
        return id;
    }

    /// Whose entry it is: the room's unit, or that of the first person concerned, or the writer's own.
    private UnitId unit(ExamId exam, NewIncident entry) {
        var scope = scope();
        var people = entry.people().isEmpty() ? List.<SeatRow>of() : rooms.seats(exam, entry.people());
        if (people.size() != entry.people().stream().distinct().count()) throw new NotAllowed();
        people.forEach(each -> scope.require(each.path()));
        if (entry.room() == null)
            return people.stream().findFirst().map(SeatRow::unit).orElseGet(() -> home.of(scope));
        var room = rooms.byId(exam, entry.room());
        if (room == null) throw new NotAllowed();
        scope.require(room.unitPath());
        return room.unit();
    }

    private List<Incident> withPeople(List<IncidentRow> rows, List<String> paths) {
        var people = new ArrayList<ConcernedRow>();
        if (!rows.isEmpty())
            people.addAll(incidents.people(rows.stream().map(IncidentRow::id).toList(), paths));
        var byIncident = people.stream()
                .collect(Collectors.groupingBy(
                        ConcernedRow::incident, Collectors.mapping(ConcernedRow::toDomain, Collectors.toList())));
        return rows.stream()
                .map(row -> row.toDomain(byIncident.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Scope scope() {
        return actors.scope(Reach.WATCHERS);
    }
}
