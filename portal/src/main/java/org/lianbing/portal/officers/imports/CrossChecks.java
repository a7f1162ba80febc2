package org.lianbing.portal.officers.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.shared.sheets.ChineseDate;
import org.lianbing.portal.shared.sheets.Findings;

/// What only shows when several cells or several rows are looked at together.
final class CrossChecks {
    private static final List<Field> LIFE =
            List.of(Field.WORK_SINCE, Field.PARTY_SINCE, Field.ENFORCEMENT_SINCE, Field.POSTED_SINCE);

    private final Findings findings;
    private final Set<Field> present;
    private final Map<String, Integer> identities = new HashMap<>();
    private final Map<Field, Map<String, Integer>> codes = new EnumMap<>(Field.class);

    /// @param present what the file has columns for
    CrossChecks(Findings findings, Set<Field> present) {
        this.findings = findings;
        this.present = present;
    }

    void check(PersonRow person) {
        against(person);
        status(person);
        exams(person);
        duplicates(person);
    }

    /// Sex and days against the id number.
    private void against(PersonRow person) {
        var identity = person.identity();
        if (identity == null) return;
        var sex = person.get(Field.SEX, Sex.class);
        if (sex != null && sex != identity.sex()) findings.error(person.row(), Field.SEX.code(), "sex.differs");
        for (var field : LIFE) lived(person, field, identity);
        var born = person.get(Field.BORN, ChineseDate.class);
        if (born == null) return;
        var known = born.wholeMonth() ? identity.born().withDayOfMonth(1) : identity.born();
        if (!known.equals(born.day())) findings.error(person.row(), Field.BORN.code(), "born.differs");
    }

    private void lived(PersonRow person, Field field, ChineseId identity) {
        var day = person.get(field, LocalDate.class);
        if (day != null && !day.isAfter(identity.born()))
            findings.error(person.row(), field.code(), "date.before-birth", day.toString());
    }

    private void status(PersonRow person) {
        if (person.type() == PersonType.AUXILIARY) {
            for (var card : Field.CARDS)
                if (person.values().containsKey(card)) findings.error(person.row(), card.code(), "auxiliary.card");
            if (!person.values().containsKey(Field.SUPERVISOR))
                findings.notice(person.row(), Field.SUPERVISOR.code(), "supervisor.missing");
        } else if (person.values().containsKey(Field.TYPE)) person.unsupervised(findings);
        var political = person.get(Field.POLITICAL_STATUS, PoliticalStatus.class);
        var member = political == PoliticalStatus.PARTY_MEMBER || political == PoliticalStatus.PROBATIONARY;
        if (!member && person.values().remove(Field.PARTY_SINCE) != null)
            findings.notice(person.row(), Field.PARTY_SINCE.code(), "party-date.no-member");
    }

    /// A card is issued upon both exams (公共法律, 专业法律); a file that knows of them, or of the certificate they lead
    /// to, must not contradict that.
    private void exams(PersonRow person) {
        if (person.type() == PersonType.AUXILIARY) return;
        var card = Field.CARDS.stream().filter(person.values()::containsKey).findFirst();
        var asked = Field.EXAMS.stream().filter(present::contains).toList();
        if (card.isEmpty() || (asked.isEmpty() && !present.contains(Field.QUALIFICATION))) return;
        for (var exam : asked)
            if (person.values().get(exam) == Field.Exam.FAILED) {
                findings.error(person.row(), exam.code(), "card.exam-failed");
                return;
            }
        var passed = !asked.isEmpty() && asked.stream().allMatch(person.values()::containsKey);
        if (!passed && !person.values().containsKey(Field.QUALIFICATION))
            findings.notice(person.row(), card.get().code(), "card.no-exam");
    }

    private void duplicates(PersonRow person) {
        var identity = person.identity();
        if (identity != null) {
            var before = identities.putIfAbsent(identity.value(), person.row());
            if (before != null)
                findings.error(person.row(), Field.IDENTITY.code(), "identity.duplicate", before.toString());
        }
        once(person, Field.NUMBER, Field.NUMBER, "number.duplicate");
        for (var card : List.copyOf(Field.CARDS)) once(person, card, Field.PROVINCIAL_CARD, "card.duplicate");
    }

    /// @param kind codes of one kind must differ, whatever column they stand in
    private void once(PersonRow person, Field field, Field kind, String finding) {
        var code = person.text(field);
        if (code == null) return;
        var rows = Objects.requireNonNull(codes.computeIfAbsent(kind, _ -> new HashMap<>()));
        var before = rows.putIfAbsent(code, person.row());
        if (before != null && before != person.row())
            findings.error(person.row(), field.code(), finding, before.toString());
    }
}
