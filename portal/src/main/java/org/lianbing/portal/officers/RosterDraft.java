package org.lianbing.portal.officers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.imports.RosterReading.Understood;
import org.lianbing.portal.shared.sheets.CellName;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.ReasonColumn;
import org.lianbing.portal.shared.sheets.SheetFile;

/// A roster file understood and held against the roster; nothing of it is stored. Made by [RosterImports#check] alone,
/// so that what is confirmed has been checked.
public final class RosterDraft {
    /// A column as understood.
    ///
    /// @param column  as Excel names it, `AB`
    /// @param heading as written in the file
    /// @param field   machine name of its meaning
    public record Column(String column, String heading, String field) {}

    /// Whom an auxiliary is to serve under: a person of the same file, or one by number.
    record Supervisor(@Nullable PersonRow row, @Nullable String number) {}

    private final String fileName;
    private final byte[] bytes;
    private final Understood understood;
    private final List<PersonRow> added;
    private final List<PersonChange> changes;
    private final Map<PersonRow, Supervisor> supervisors;

    RosterDraft(
            String fileName,
            byte[] bytes,
            Understood understood,
            List<PersonRow> added,
            List<PersonChange> changes,
            Map<PersonRow, Supervisor> supervisors) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.understood = understood;
        this.added = List.copyOf(added);
        this.changes = List.copyOf(changes);
        this.supervisors = supervisors;
    }

    public String fileName() {
        return fileName;
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

    public List<Column> columns() {
        var headings = understood.headings();
        return headings.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Column(
                        CellName.column(entry.getValue()),
                        headings.texts().getOrDefault(entry.getKey(), ""),
                        entry.getKey().code()))
                .toList();
    }

    /// Headings that were not understood, and those that repeat another's meaning.
    public List<String> leftOut() {
        var headings = understood.headings();
        return Stream.concat(headings.ignored().stream(), headings.repeated().stream())
                .toList();
    }

    /// Whether it may be confirmed.
    public boolean clean() {
        return understood.findings().errors().isEmpty();
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
        try (var file = SheetFile.open(bytes)) {
            return ReasonColumn.added(file, all);
        }
    }

    List<PersonRow> added() {
        return added;
    }

    Map<PersonRow, Supervisor> supervisors() {
        return supervisors;
    }
}
