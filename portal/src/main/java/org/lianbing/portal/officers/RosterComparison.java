package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.imports.RosterReading.Understood;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
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

    private record Known(PersonRow person, OfficerRow before) {}

    /// Who is new and what changes.
    record Compared(
            List<PersonRow> added, List<PersonChange> changes, Map<PersonRow, RosterDraft.Supervisor> supervisors) {}

    private final class Comparing {
        private final Understood understood;
        private final Findings findings;
        private final Scope scope;
        private final boolean update;
        private final Differences differences;
        private final List<PersonRow> added = new ArrayList<>();
        private final List<PersonChange> changes = new ArrayList<>();
        private final List<Known> supervised = new ArrayList<>();
        private Map<PersonRow, RosterDraft.Supervisor> supervisors = Map.of();

        Comparing(Understood understood, Scope scope, boolean update, LocalDate today) {
            this.understood = understood;
            this.findings = understood.findings();
            this.scope = scope;
            this.update = update;
            this.differences = new Differences(findings, seal, today);
        }

        Compared run(Progress progress) {
            var people = understood.people();
            for (var person : people) reach(person);
            var done = new int[1];
            Batches.of(people).forEach(batch -> {
                compare(batch);
                progress.at(done[0] += batch.size(), people.size());
            });
            supervisors = new Supervisors(mapper, findings, scope.paths()).of(naming(), added);
            for (var known : supervised) change(known.person(), known.before());
            changes.sort(Comparator.comparingInt(PersonChange::row));
            return new Compared(added, changes, supervisors);
        }

        /// Whose supervising officers must be looked for: not theirs who serve under that person already.
        private List<PersonRow> naming() {
            var known = supervised.stream()
                    .filter(one -> !Objects.equals(
                            one.person().text(Field.SUPERVISOR), one.before().supervisorName()))
                    .map(Known::person);
            return Stream.concat(added.stream(), known)
                    .filter(person -> person.text(Field.SUPERVISOR) != null)
                    .toList();
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
                if (before == null) enter(person);
                else present(person, before);
            }
        }

        private void enter(PersonRow person) {
            if (person.type() == PersonType.OFFICER) person.unsupervised(findings);
            added.add(person);
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
            else there(person, before);
        }

        private void there(PersonRow person, OfficerRow before) {
            if (before.qualification() != null) findings.withdraw(person.row(), "card.no-exam");
            if (before.personType() == PersonType.OFFICER) person.unsupervised(findings);
            else if (before.supervisorId() != null && !person.cleared().contains(Field.SUPERVISOR))
                findings.withdraw(person.row(), "supervisor.missing");
            // the new supervising officer may stand further down in the file
            if (before.personType() == PersonType.AUXILIARY && person.text(Field.SUPERVISOR) != null)
                supervised.add(new Known(person, before));
            else change(person, before);
        }

        private void change(PersonRow person, OfficerRow before) {
            var change = differences.of(person, before, supervisors.get(person));
            if (change != null) changes.add(change);
        }
    }
}
