package org.lianbing.portal.officers.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.shared.sheets.ChineseDate;
import org.lianbing.portal.shared.sheets.Findings;

/// What only shows when several cells or several rows are looked at together.
final class CrossChecks {
    private final Findings findings;
    private final Map<String, Integer> identities = new HashMap<>();
    private final Map<Field, Map<String, Integer>> codes = new EnumMap<>(Field.class);

    CrossChecks(Findings findings) {
        this.findings = findings;
    }

    void check(PersonRow person) {
        against(person);
        status(person);
        duplicates(person);
    }

    /// Sex and birth date against the id number.
    private void against(PersonRow person) {
        var identity = person.identity();
        if (identity == null) return;
        var sex = person.get(Field.SEX, Sex.class);
        if (sex != null && sex != identity.sex()) findings.error(person.row(), Field.SEX.code(), "sex.differs");
        var born = person.get(Field.BORN, ChineseDate.class);
        if (born == null) return;
        var known = born.wholeMonth() ? identity.born().withDayOfMonth(1) : identity.born();
        if (!known.equals(born.day())) findings.error(person.row(), Field.BORN.code(), "born.differs");
    }

    private void status(PersonRow person) {
        if (person.type() == PersonType.AUXILIARY) {
            for (var card : Field.CARDS)
                if (person.values().containsKey(card)) findings.error(person.row(), card.code(), "auxiliary.card");
            if (!person.values().containsKey(Field.SUPERVISOR))
                findings.notice(person.row(), Field.SUPERVISOR.code(), "supervisor.missing");
        } else if (person.values().remove(Field.SUPERVISOR) != null)
            findings.notice(person.row(), Field.SUPERVISOR.code(), "supervisor.officer");
        var political = person.get(Field.POLITICAL_STATUS, PoliticalStatus.class);
        var member = political == PoliticalStatus.PARTY_MEMBER || political == PoliticalStatus.PROBATIONARY;
        if (!member && person.values().remove(Field.PARTY_SINCE) != null)
            findings.notice(person.row(), Field.PARTY_SINCE.code(), "party-date.no-member");
    }

    private void duplicates(PersonRow person) {
        var identity = person.identity();
        if (identity != null) {
            var before = identities.putIfAbsent(identity.value(), person.row());
            if (before != null)
                findings.error(person.row(), Field.IDENTITY.code(), "identity.duplicate", before.toString());
        }
        once(person, Field.NUMBER, "number.duplicate");
        for (var card : List.copyOf(Field.CARDS)) once(person, card, "card.duplicate");
    }

    private void once(PersonRow person, Field field, String kind) {
        var code = person.text(field);
        if (code == null) return;
        var rows = Objects.requireNonNull(codes.computeIfAbsent(field, _ -> new HashMap<>()));
        var before = rows.putIfAbsent(code, person.row());
        if (before != null) findings.error(person.row(), field.code(), kind, before.toString());
    }
}
