package org.lianbing.portal.officers.imports;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.Degree;
import org.lianbing.portal.officers.Education;
import org.lianbing.portal.officers.EstablishmentType;
import org.lianbing.portal.officers.IdentityType;
import org.lianbing.portal.officers.MajorGroup;
import org.lianbing.portal.officers.PersonStatus;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.Phone;
import org.lianbing.portal.officers.PoliticalStatus;
import org.lianbing.portal.officers.PostClass;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Sex;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.sheets.ChineseDate;
import org.lianbing.portal.shared.sheets.CleanText;
import org.lianbing.portal.shared.sheets.Findings;
import org.lianbing.portal.shared.sheets.SheetCell;
import org.lianbing.portal.shared.sheets.SheetCell.Kind;
import org.lianbing.portal.shared.sheets.Words;
import org.lianbing.questionbank.Domain;

/// Reads one cell as what its column means; whatever is wrong with it goes to the findings.
final class CellReading {
    private static final int EXACT_DIGITS = 15;
    private static final Set<String> NOTHING = Set.of(
            "无", "—", "——", "-", "--", "–", "/", "\\", "暂无", "没有", "空", "N/A", "n/a", "NULL", "null", "*", "未知", "不详");

    /// What an unreadable word must not be guessed for, since people are counted by it.
    private static final Set<Field> COUNTED = Set.of(Field.TYPE, Field.SEX, Field.POST_STATUS);

    static final Words WORDS = new Words(
            Field.class,
            "words.properties",
            Sex.class,
            PersonType.class,
            PostClass.class,
            Domain.class,
            Line.class,
            PostStatus.class,
            PersonStatus.class,
            IdentityType.class,
            EstablishmentType.class,
            Field.YesNo.class,
            Field.Exam.class,
            PoliticalStatus.class,
            Education.class,
            Degree.class,
            MajorGroup.class);

    private final Findings findings;
    private final LocalDate today;

    CellReading(Findings findings, LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    void read(PersonRow person, Field field, SheetCell cell) {
        int row = person.row();
        if (cell.kind() == Kind.FORMULA) findings.error(row, field.code(), "formula");
        else if (cell.kind() == Kind.FAULT) findings.error(row, field.code(), "fault");
        else {
            var clean = CleanText.of(cell.text(), field.manner());
            if (clean.text().isEmpty()) return;
            for (var repair : clean.repaired()) findings.notice(row, field.code(), "normalised." + repair.code());
            var value = value(row, field, cell, clean.text());
            if (value != null) person.values().put(field, value);
            else if (NOTHING.contains(clean.text())) person.cleared().add(field);
        }
    }

    private @Nullable Object value(int row, Field field, SheetCell cell, String text) {
        if (field.words() != null) return word(row, field, field.words(), text);
        if (NOTHING.contains(text)) return null;
        if (field == Field.IDENTITY) return identity(row, cell, text);
        if (field == Field.PHONE) return phone(row, text);
        if (field.isDate()) return day(row, field, cell, text);
        if (Field.CARDS.contains(field)
                && cell.kind() == Kind.NUMBER
                && text.replaceFirst("\\..*", "").length() > EXACT_DIGITS) {
            findings.error(row, field.code(), "card.number");
            return null;
        }
        if (text.length() > field.longest()) {
            findings.error(row, field.code(), "text.length", field.longest());
            return null;
        }
        return field.isCode() ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    private @Nullable Object word(int row, Field field, Class<? extends Enum<?>> words, String text) {
        var value = WORDS.value(words, text);
        if (value instanceof Field.YesNo flag) return flag == Field.YesNo.YES;
        if (value != null || NOTHING.contains(text)) return value;
        // a score says nothing without the pass mark of that day
        if (Field.EXAMS.contains(field) && text.matches("[0-9.]+分?")) return null;
        var shown = text.substring(0, Math.min(text.length(), field.longest()));
        if (COUNTED.contains(field)) findings.error(row, field.code(), "word.unknown", shown);
        else findings.notice(row, field.code(), "word.left-out", shown);
        return null;
    }

    private @Nullable ChineseId identity(int row, SheetCell cell, String text) {
        var field = Field.IDENTITY.code();
        if (cell.kind() == Kind.NUMBER) findings.error(row, field, "identity.number");
        else if (text.matches("[0-9Xx]+") && text.length() != 18)
            findings.error(row, field, "identity.length", text.length());
        else
            try {
                var identity = new ChineseId(text);
                if (identity.born().isAfter(today)) throw new Invalid("officers.identity.date");
                if (!AreaCodes.held(identity)) findings.notice(row, field, "identity.area");
                return identity;
            } catch (Invalid invalid) {
                findings.error(row, field, "identity." + invalid.key().replaceFirst(".*\\.", ""));
            }
        return null;
    }

    private @Nullable Phone phone(int row, String text) {
        try {
            return new Phone(text.replaceFirst("^(\\+86|0086)", "").replaceAll("[()]", ""));
        } catch (Invalid invalid) {
            findings.error(row, Field.PHONE.code(), "phone.form");
            return null;
        }
    }

    private @Nullable Object day(int row, Field field, SheetCell cell, String text) {
        var date = ChineseDate.of(cell, text);
        if (date == null) {
            findings.error(row, field.code(), "date.form");
            return null;
        }
        if (date.day().isAfter(today)) {
            findings.error(row, field.code(), "date.future", date.day().toString());
            return null;
        }
        if (field == Field.BORN) return date;
        if (date.wholeMonth())
            findings.notice(row, field.code(), "date.month", date.day().toString());
        return date.day();
    }
}
