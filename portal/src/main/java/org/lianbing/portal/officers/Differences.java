package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonParts;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.sheets.Findings;

/// What a file says otherwise of somebody who is in the roster.
final class Differences {
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
            Field.PHONE,
            Field.PUBLIC_LAW_EXAM,
            Field.SPECIAL_LAW_EXAM);

    /// What nobody can be without.
    private static final Set<Field> NEEDED =
            Set.of(Field.NAME, Field.UNIT, Field.LINE, Field.POST_STATUS, Field.PERSON_STATUS);

    private final Findings findings;
    private final OfficerSeal seal;
    private final LocalDate today;

    /// @param today the day a move begins when the file names none
    Differences(Findings findings, OfficerSeal seal, LocalDate today) {
        this.findings = findings;
        this.seal = seal;
        this.today = today;
    }

    /// @param supervisor whom the file names, when it names one
    /// @return null when there are none
    @Nullable
    PersonChange of(PersonRow person, OfficerRow before, RosterDraft.@Nullable Supervisor supervisor) {
        var values = new ArrayList<PersonChange.Value>();
        plain(person, before, values);
        phone(person, before, values);
        supervisor(person, before, supervisor, values);
        if (values.isEmpty()) return null;
        var change = new PersonChange(before, person, values);
        if (moves(change) && !since(person).isAfter(before.postedSince()))
            findings.error(
                    person.row(),
                    Field.POSTED_SINCE.code(),
                    "posting.too-early",
                    before.postedSince().toString());
        return change;
    }

    private static void plain(PersonRow person, OfficerRow before, List<PersonChange.Value> values) {
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

    private static void supervisor(
            PersonRow person,
            OfficerRow before,
            RosterDraft.@Nullable Supervisor wanted,
            List<PersonChange.Value> values) {
        if (before.personType() != PersonType.AUXILIARY) return;
        var cleared = person.cleared().contains(Field.SUPERVISOR) && before.supervisorId() != null;
        // nobody to be entered can be the present one
        var same = wanted == null || (wanted.id() != null && wanted.id().equals(before.supervisorId()));
        if (same && !cleared) return;
        values.add(new PersonChange.Value(
                Field.SUPERVISOR.code(), before.supervisorName(), wanted == null ? null : wanted.name()));
    }

    private LocalDate since(PersonRow person) {
        var since = person.get(Field.POSTED_SINCE, LocalDate.class);
        return since == null ? today : since;
    }

    static boolean moves(PersonChange change) {
        return change.changes(Field.UNIT.code())
                || change.changes(Field.LINE.code())
                || change.changes(Field.POST_STATUS.code());
    }
}
