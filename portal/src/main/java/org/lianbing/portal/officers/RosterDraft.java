package org.lianbing.portal.officers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.RosterComparison.Compared;
import org.lianbing.portal.officers.imports.Field;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.imports.RosterReading;
import org.lianbing.portal.officers.imports.RosterReading.Understood;
import org.lianbing.portal.officers.persistence.NamedNumber;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.sheets.CellName;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.Findings;
import org.lianbing.portal.shared.sheets.Headings;
import org.lianbing.portal.shared.sheets.ReasonColumn;
import org.lianbing.portal.shared.sheets.SheetFile;

/// A roster file understood and held against the roster; nothing of it is stored. Made by [RosterImports#check] alone,
/// so that what is confirmed has been checked.
public final class RosterDraft {
    /// A column under a heading.
    ///
    /// @param column  as Excel names it, `AB`
    /// @param heading as written in the file
    /// @param field   machine name of its meaning; empty: the column is not taken
    public record Column(String column, String heading, String field) {}

    /// Whom an auxiliary is to serve under: a person of the same file, or one by number.
    record Supervisor(@Nullable PersonRow row, @Nullable NamedNumber officer) {
        /// Null for somebody who is still to be entered.
        @Nullable
        OfficerId id() {
            return officer == null ? null : officer.id();
        }

        @Nullable
        String name() {
            if (officer != null) return officer.name();
            return row == null ? null : row.text(Field.NAME);
        }
    }

    /// The file as it came, and what it is to be taken for.
    ///
    /// @param update  whether people already there may be changed
    /// @param columns what somebody said that columns mean
    record Source(String fileName, Content content, boolean update, Map<String, String> columns) {}

    /// Kept in memory alone: it holds id numbers.
    static final class Content {
        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }

        SheetFile open() {
            return SheetFile.open(bytes);
        }
    }

    private final Source source;
    private final Understood understood;
    private final List<PersonRow> added;
    private final List<PersonChange> changes;
    private final Map<PersonRow, Supervisor> supervisors;

    RosterDraft(Source source, Understood understood, Compared compared) {
        this.source = source;
        this.understood = understood;
        this.added = List.copyOf(compared.added());
        this.changes = List.copyOf(compared.changes());
        this.supervisors = compared.supervisors();
    }

    /// Headings that lack something required: nothing below them has been read.
    static RosterDraft unread(Source source, Headings.Found<Field> headings) {
        var nothing = new Understood(headings, List.of(), new Findings());
        return new RosterDraft(source, nothing, new Compared(List.of(), List.of(), Map.of()));
    }

    /// Everything that a column can mean, by machine name.
    public static List<String> fields() {
        return Arrays.stream(Field.values()).map(Field::code).toList();
    }

    public String fileName() {
        return source.fileName();
    }

    public int people() {
        return understood.people().size();
    }

    /// How many people would be entered.
    public int additions() {
        return added.size();
    }

    /// What would change for people already there; empty when nothing does.
    public List<PersonChange> changes() {
        return changes;
    }

    public List<Finding> errors() {
        return understood.findings().errors();
    }

    public List<Finding> notices() {
        return understood.findings().notices();
    }

    /// The row of the headings, as Excel numbers it.
    public int headingRow() {
        return understood.headings().lastRow();
    }

    /// From left to right.
    public List<Column> columns() {
        var headings = understood.headings();
        var fields = new HashMap<Integer, String>();
        headings.columns().forEach((field, column) -> fields.put(column, field.code()));
        return headings.written().entrySet().stream()
                .map(written -> new Column(
                        CellName.column(written.getKey()),
                        written.getValue(),
                        fields.getOrDefault(written.getKey(), "")))
                .toList();
    }

    /// Machine names of what cannot be done without and no column means; while there are any, nothing has been read.
    public List<String> missing() {
        return RosterReading.missing(understood.headings()).stream()
                .map(Field::code)
                .toList();
    }

    /// Whether it may be confirmed.
    public boolean clean() {
        return missing().isEmpty() && understood.findings().errors().isEmpty();
    }

    /// The file as it came, with a column of reasons.
    ///
    /// @param heading over that column
    /// @param reasons by row
    public byte[] report(String heading, Map<Integer, String> reasons) {
        var all = reasons.entrySet().stream()
                .filter(entry -> entry.getKey() != headingRow())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        all.put(headingRow(), heading);
        try (var file = source.content().open()) {
            return ReasonColumn.added(file, all);
        }
    }

    Source source() {
        return source;
    }

    List<PersonRow> added() {
        return added;
    }

    Map<PersonRow, Supervisor> supervisors() {
        return supervisors;
    }
}
