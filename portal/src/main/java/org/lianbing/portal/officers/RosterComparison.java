package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonParts;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.imports.RosterReading.Understood;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.sheets.Findings;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.stereotype.Component;

/// Holds a file against the roster: who is new, what would change, and what stands in the way.
@Component
class RosterComparison {
    private static final List<Field> CARDS = List.of(Field.PROVINCIAL_CARD, Field.MINISTRY_CARD, Field.MARITIME_CARD);

    /// What an import never changes in somebody already there, or what only serves to understand the rest.
    private static final Set<Field> FIXED = Set.of(
            Field.NUMBER,
            Field.IDENTITY,
            Field.SEX,
            Field.BORN,
            Field.TYPE,
            Field.SUBUNIT,
            Field.SUPERVISOR,
            Field.POSTED_SINCE,
            Field.PHONE);

    /// What nobody can be without.
    private static final Set<Field> NEEDED =
            Set.of(Field.NAME, Field.UNIT, Field.LINE, Field.POST_STATUS, Field.PERSON_STATUS);

    private final ImportMapper mapper;
    private final OfficerStore store;
    private final OfficerSeal seal;

    RosterComparison(ImportMapper mapper, OfficerStore store, OfficerSeal seal) {
        this.mapper = mapper;
        this.store = store;
        this.seal = seal;
    }

    /// @param update whether people already there may be changed
    /// @param today  the day a move begins when the file names none
    Compared compare(Understood understood, Scope scope, boolean update, LocalDate today, Progress progress) {
        return new Comparing(understood, scope, update, today).run(progress);
    }

    /// Who is new and what changes.
    record Compared(
            List<PersonRow> added, List<PersonChange> changes, Map<PersonRow, RosterDraft.Supervisor> supervisors) {}

    private final class Comparing {
        private final Understood understood;
        private final Findings findings;
        private final Scope scope;
        private final boolean update;
        private final LocalDate today;
        private final List<PersonRow> added = new ArrayList<>();
        private final List<PersonChange> changes = new ArrayList<>();

        Comparing(Understood understood, Scope scope, boolean update, LocalDate today) {
            this.understood = understood;
            this.findings = understood.findings();
            this.scope = scope;
            this.update = update;
            this.today = today;
        }

        Compared run(Progress progress) {
            var people = understood.people();
            for (var person : people) reach(person);
            var done = new int[1];
            Batches.of(people).forEach(batch -> {
                compare(batch);
                progress.at(done[0] += batch.size(), people.size());
            });
            var supervisors = new Supervisors(mapper, findings, scope.paths()).of(people, added);
            return new Compared(added, changes, supervisors);
        }

        private void reach(PersonRow person) {
            var unit = person.unit();
            if (unit != null && !scope.covers(unit.path()))
                findings.error(person.row(), Field.UNIT.code(), "unit.outside");
        }

        private void compare(List<PersonRow> batch) {
            var known = known(batch);
            var numbers = numbers(batch);
            var cards = cards(batch);
            for (var person : batch) {
                var identity = person.identity();
                if (identity == null) continue;
                var before = known.get(identity.value());
                taken(person, before, numbers, cards);
                if (before == null) added.add(person);
                else present(person, before);
            }
        }

        private Map<String, OfficerRow> known(List<PersonRow> batch) {
            var indexes = batch.stream()
                    .map(PersonRow::identity)
                    .filter(Objects::nonNull)
                    .flatMap(identity -> seal.indexes(identity.value()).stream())
                    .toList();
            if (indexes.isEmpty()) return Map.of();
            return mapper.byIdentity(indexes).stream()
                    .collect(Collectors.toMap(
                            row -> seal.open(Objects.requireNonNull(row.identitySealed())),
                            row -> row,
                            (one, _) -> one));
        }

        private Map<String, OfficerId> numbers(List<PersonRow> batch) {
            var numbers = batch.stream()
                    .map(person -> person.text(Field.NUMBER))
                    .filter(Objects::nonNull)
                    .toList();
            var found = new HashMap<String, OfficerId>();
            if (!numbers.isEmpty()) store.ids(numbers).forEach(row -> found.put(row.number(), row.id()));
            return found;
        }

        private Map<String, OfficerId> cards(List<PersonRow> batch) {
            var cards = batch.stream()
                    .flatMap(person -> CARDS.stream().map(person::text))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var found = new HashMap<String, OfficerId>();
            if (!cards.isEmpty())
                for (var row : mapper.cards(cards))
                    Stream.of(row.provincialCard(), row.ministryCard(), row.maritimeCard())
                            .filter(Objects::nonNull)
                            .forEach(card -> found.put(card, row.id()));
            return found;
        }

        private void taken(
                PersonRow person,
                @Nullable OfficerRow before,
                Map<String, OfficerId> numbers,
                Map<String, OfficerId> cards) {
            var own = before == null ? null : before.id();
            var number = person.text(Field.NUMBER);
            var holder = number == null ? null : numbers.get(number);
            if (holder != null && !holder.equals(own))
                findings.error(person.row(), Field.NUMBER.code(), "number.known");
            else if (before != null && number != null && !number.equals(before.number()))
                findings.error(person.row(), Field.NUMBER.code(), "number.differs");
            for (var field : CARDS) {
                var card = person.text(field);
                var cardHolder = card == null ? null : cards.get(card);
                if (cardHolder != null && !cardHolder.equals(own))
                    findings.error(person.row(), field.code(), "card.known");
            }
        }

        private void present(PersonRow person, OfficerRow before) {
            if (!scope.covers(before.unitPath()))
                findings.error(person.row(), Field.IDENTITY.code(), "identity.elsewhere");
            else if (!update) findings.error(person.row(), Field.IDENTITY.code(), "identity.known");
            else if (person.values().containsKey(Field.TYPE) && person.type() != before.personType())
                findings.error(person.row(), Field.TYPE.code(), "type.differs");
            else if (before.personType() == PersonType.AUXILIARY
                    && CARDS.stream().anyMatch(card -> person.text(card) != null))
                findings.error(person.row(), Field.PROVINCIAL_CARD.code(), "auxiliary.card");
            else change(person, before);
        }

        private void change(PersonRow person, OfficerRow before) {
            var values = new ArrayList<PersonChange.Value>();
            var present = PersonParts.of(before).values();
            person.values().forEach((field, value) -> {
                if (FIXED.contains(field)) return;
                var wanted = value instanceof Unit unit ? unit.id() : value;
                var shownBefore = field == Field.UNIT ? before.unitName() : present.get(field);
                var shown = value instanceof Unit unit ? unit.name() : value;
                if (!wanted.equals(present.get(field)))
                    values.add(new PersonChange.Value(field.code(), shownBefore, shown));
            });
            for (var field : person.cleared())
                if (!FIXED.contains(field) && !NEEDED.contains(field) && present.containsKey(field))
                    values.add(new PersonChange.Value(field.code(), present.get(field), null));
            phone(person, before, values);
            if (values.isEmpty()) return;
            var change = new PersonChange(before, person, values);
            if (moves(change) && !since(person).isAfter(before.postedSince()))
                findings.error(
                        person.row(),
                        Field.POSTED_SINCE.code(),
                        "posting.too-early",
                        before.postedSince().toString());
            changes.add(change);
        }

        private void phone(PersonRow person, OfficerRow before, List<PersonChange.Value> values) {
            var wanted = person.get(Field.PHONE, Phone.class);
            var sealed = before.phoneSealed();
            var present = sealed == null ? null : new Phone(seal.open(sealed));
            var cleared = person.cleared().contains(Field.PHONE) && present != null;
            if (cleared || (wanted != null && !wanted.equals(present)))
                values.add(new PersonChange.Value(
                        Field.PHONE.code(),
                        present == null ? null : present.masked(),
                        wanted == null ? null : wanted.masked()));
        }

        private LocalDate since(PersonRow person) {
            var since = person.get(Field.POSTED_SINCE, LocalDate.class);
            return since == null ? today : since;
        }
    }

    static boolean moves(PersonChange change) {
        return change.changes(Field.UNIT.code())
                || change.changes(Field.LINE.code())
                || change.changes(Field.POST_STATUS.code());
    }
}
