package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonParts;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.ImportedPerson;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.stereotype.Component;

/// Writes a checked draft to the roster, within the caller's transaction.
@Component
class ImportWriting {
    private static final int LONGEST_FILE_NAME = 200;

    private final Roster roster;
    private final RosterNumbers running;
    private final ImportChanges changes;
    private final ImportMapper imports;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    ImportWriting(
            Roster roster,
            RosterNumbers running,
            ImportChanges changes,
            ImportMapper imports,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.roster = roster;
        this.running = running;
        this.changes = changes;
        this.imports = imports;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    RosterImport write(RosterDraft draft, Progress progress) {
        int total = draft.additions() + draft.changes().size();
        var people = new ArrayList<ImportedPerson>();
        var numbers = numbers(draft.added());
        var added = people(draft, numbers, today());
        var entered = new HashMap<String, OfficerId>();
        for (var type : PersonType.values())
            Batches.of(added.stream().filter(person -> person.type() == type).toList())
                    .forEach(batch -> {
                        var ids = roster.registerAll(batch);
                        entered.putAll(ids);
                        ids.values().forEach(id -> people.add(ImportedPerson.entered(id)));
                        progress.at(people.size(), total);
                    });
        for (var change : draft.changes()) {
            var supervisor = supervisor(draft.supervisors().get(change.person()), numbers, entered);
            people.add(changes.apply(change, supervisor, fileName(draft), today()));
            progress.at(people.size(), total);
        }
        return record(draft, people);
    }

    private RosterImport record(RosterDraft draft, List<ImportedPerson> people) {
        var unit = above(draft);
        int changed = draft.changes().size();
        var actor = actors.current().name();
        imports.insert(unit.id(), fileName(draft), draft.additions(), changed, clock.instant(), actor);
        var id = imports.inserted();
        Batches.of(people).forEach(batch -> imports.insertPeople(id, batch));
        audit.record(
                "roster.imported",
                "roster-import",
                String.valueOf(id.value()),
                unit.id(),
                draft.additions() + " + " + changed);
        return imports.list(List.of(unit.path()), Window.first(1)).getFirst();
    }

    private static @Nullable OfficerId supervisor(
            RosterDraft.@Nullable Supervisor supervisor,
            Map<PersonRow, String> numbers,
            Map<String, OfficerId> entered) {
        if (supervisor == null) return null;
        return supervisor.officer() == null
                ? entered.get(number(supervisor, numbers))
                : supervisor.officer().id();
    }

    private static List<NewOfficer> people(RosterDraft draft, Map<PersonRow, String> numbers, LocalDate today) {
        var people = new ArrayList<NewOfficer>();
        for (var row : draft.added())
            people.add(person(row, numbers, draft.supervisors().get(row), today));
        return people;
    }

    private static NewOfficer person(
            PersonRow row,
            Map<PersonRow, String> numbers,
            RosterDraft.@Nullable Supervisor supervisor,
            LocalDate today) {
        var parts = new PersonParts(row.values());
        return new NewOfficer(
                Objects.requireNonNull(numbers.get(row)),
                row.type(),
                Objects.requireNonNull(row.text(Field.NAME)),
                Objects.requireNonNull(row.identity()),
                row.get(Field.PHONE, Phone.class),
                parts.person(),
                parts.schooling(),
                parts.posting(Objects.requireNonNull(row.unit()).id(), today),
                parts.work(),
                parts.papers(),
                supervisor == null ? null : number(supervisor, numbers),
                row.text(Field.REMARK));
    }

    private static @Nullable String number(RosterDraft.Supervisor supervisor, Map<PersonRow, String> numbers) {
        var officer = supervisor.officer();
        return officer == null ? numbers.get(supervisor.row()) : officer.number();
    }

    /// The file's own numbers, and new ones for those without.
    private Map<PersonRow, String> numbers(List<PersonRow> added) {
        var own = added.stream()
                .map(row -> row.text(Field.NUMBER))
                .filter(Objects::nonNull)
                .toList();
        long next = running.take(own, added.size() - own.size());
        var numbers = new IdentityHashMap<PersonRow, String>();
        for (var row : added) {
            var number = row.text(Field.NUMBER);
            numbers.put(row, number == null ? String.valueOf(next++) : number);
        }
        return numbers;
    }

    /// The lowest unit with everybody concerned in it or below it.
    private Unit above(RosterDraft draft) {
        var paths = new ArrayList<String>();
        draft.added()
                .forEach(row -> paths.add(Objects.requireNonNull(row.unit()).path()));
        for (var change : draft.changes()) {
            paths.add(change.before().unitPath());
            var unit = change.person().unit();
            if (unit != null) paths.add(unit.path());
        }
        var common = paths.getFirst();
        for (var path : paths)
            while (!path.startsWith(common))
                common = common.substring(0, common.lastIndexOf('/', common.length() - 2) + 1);
        var wanted = common;
        return units.parentsFirst().stream()
                .filter(unit -> unit.path().equals(wanted))
                .findFirst()
                .orElseGet(() -> units.parentsFirst().getFirst());
    }

    private static String fileName(RosterDraft draft) {
        var name = LoggedText.masked(draft.fileName());
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Times.ZONE));
    }
}
