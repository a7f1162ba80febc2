package org.lianbing.portal.officers.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.UnitDirectory;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.sheets.CellName;
import org.lianbing.portal.shared.sheets.Findings;
import org.lianbing.portal.shared.sheets.Headings;
import org.lianbing.portal.shared.sheets.Merge;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.lianbing.portal.shared.sheets.SheetRow;

/// Reads a roster file from its headings to its last row.
public final class RosterReading {
    static final Headings<Field> HEADINGS = new Headings<>(Field.class, "headings.properties");

    private final SheetFile file;
    private final @Nullable UnitDirectory units;
    private final Progress progress;
    private final Headings.Found<Field> headings;
    private final Findings findings = new Findings();
    private final CellReading cells;
    private final CrossChecks checks;
    private final List<PersonRow> people = new ArrayList<>();
    private final List<Merge> merges;

    /// A roster as understood.
    public record Understood(Headings.Found<Field> headings, List<PersonRow> people, Findings findings) {}

    private RosterReading(
            SheetFile file,
            Headings.Found<Field> headings,
            @Nullable UnitDirectory units,
            LocalDate today,
            Progress progress) {
        this.file = file;
        this.headings = headings;
        this.units = units;
        this.progress = progress;
        cells = new CellReading(findings, today);
        checks = new CrossChecks(findings, headings.columns().keySet());
        merges = file.merges().stream()
                .filter(merge -> merge.lastRow() > headings.lastRow())
                .toList();
    }

    /// @param units  those the people may belong to; null: units are not checked
    /// @param today  nothing in the file may be later
    /// @throws Invalid when there are no headings, or merged cells among the data
    public static Understood read(SheetFile file, @Nullable UnitDirectory units, LocalDate today, Progress progress) {
        var headings = headings(file);
        var missing = missing(headings);
        if (!missing.isEmpty()) throw noHeadings(missing);
        return read(file, headings, units, today, progress);
    }

    /// The same below headings that are settled already.
    public static Understood read(
            SheetFile file,
            Headings.Found<Field> headings,
            @Nullable UnitDirectory units,
            LocalDate today,
            Progress progress) {
        var reading = new RosterReading(file, headings, units, today, progress);
        file.read(reading::take);
        return new Understood(headings, reading.people, reading.findings);
    }

    /// The headings as far as they are understood; required ones may be missing.
    ///
    /// @throws Invalid when no row looks like headings
    public static Headings.Found<Field> headings(SheetFile file) {
        var first = new ArrayList<SheetRow>();
        file.read(row -> {
            if (first.size() < Headings.needed()) first.add(row);
        });
        var found = HEADINGS.find(first, file.merges());
        if (found == null) found = HEADINGS.guess(first, file.merges(), Field.REQUIRED.size());
        if (found == null) throw noHeadings(List.copyOf(Field.REQUIRED));
        return found;
    }

    /// The same headings where somebody has said what some columns mean.
    ///
    /// @param said machine names by column as Excel names it, `AB`; empty: the column is not taken
    /// @throws Invalid when two columns are to mean the same
    public static Headings.Found<Field> settled(Headings.Found<Field> headings, Map<String, String> said) {
        var meanings = new HashMap<Integer, Optional<Field>>();
        var taken = new HashSet<String>();
        for (int column : headings.written().keySet()) {
            var code = said.get(CellName.column(column));
            if (code == null) continue;
            var field = Field.of(code);
            if (field.isPresent() && !taken.add(code))
                throw new Invalid("officers.import.column-twice", HEADINGS.name(field.get()));
            meanings.put(column, field);
        }
        return HEADINGS.settled(headings, meanings);
    }

    /// What cannot be done without and is not there.
    public static List<Field> missing(Headings.Found<Field> headings) {
        return Field.REQUIRED.stream()
                .filter(field -> !headings.columns().containsKey(field))
                .toList();
    }

    private static Invalid noHeadings(List<Field> missing) {
        return new Invalid(
                "officers.import.no-headings",
                missing.stream().map(HEADINGS::name).collect(Collectors.joining("、")));
    }

    private void take(SheetRow row) {
        if (row.number() <= headings.lastRow()) return;
        progress.at(row.number() - headings.lastRow(), file.rows());
        if (headings.columns().values().stream().noneMatch(column -> row.cells().containsKey(column))) return;
        var person = new PersonRow(row.number());
        headings.columns().forEach((field, column) -> cells.read(person, field, row.cell(column)));
        if (person.values().isEmpty() && person.cleared().isEmpty() && blank(row)) return;
        if (row.hidden()) findings.notice(row.number(), "", "hidden-row");
        unmerged(row);
        required(person, row);
        unit(person);
        checks.check(person);
        people.add(person);
    }

    /// Whether every understood cell is blank: a line below the list.
    private boolean blank(SheetRow row) {
        return headings.columns().values().stream()
                .allMatch(column -> row.cell(column).text().isBlank()
                        && row.cell(column).kind() != org.lianbing.portal.shared.sheets.SheetCell.Kind.FORMULA);
    }

    private void unmerged(SheetRow row) {
        for (var merge : merges)
            for (int column : headings.columns().values())
                if (merge.covers(row.number(), column))
                    throw new Invalid("shared.sheets.merged-data", String.valueOf(row.number()), merge.toString());
    }

    private void required(PersonRow person, SheetRow row) {
        for (var entry : Map.of(
                        Field.NAME, "name.missing", Field.IDENTITY, "identity.missing", Field.UNIT, "unit.missing")
                .entrySet()) {
            var field = entry.getKey();
            int column = headings.columns().getOrDefault(field, -1);
            if (!person.values().containsKey(field)
                    && (person.cleared().contains(field)
                            || row.cell(column).text().isBlank())
                    && row.cell(column).kind() != org.lianbing.portal.shared.sheets.SheetCell.Kind.FORMULA)
                findings.error(row.number(), field.code(), entry.getValue());
        }
    }

    private void unit(PersonRow person) {
        var written = person.values().remove(Field.UNIT);
        var part = person.text(Field.SUBUNIT);
        if (units == null || written == null) return;
        var whole = part == null ? null : units.find(written + part);
        if (whole instanceof UnitDirectory.Match.One found) {
            person.values().put(Field.UNIT, found.unit());
            return;
        }
        switch (units.find(written.toString())) {
            case UnitDirectory.Match.One found -> {
                person.values().put(Field.UNIT, found.unit());
                if (part != null && !found.unit().name().equals(part))
                    findings.notice(person.row(), Field.SUBUNIT.code(), "subunit.unknown", part);
            }
            case UnitDirectory.Match.Several several ->
                findings.error(
                        person.row(), Field.UNIT.code(), "unit.ambiguous", written, String.join("、", several.paths()));
            case UnitDirectory.Match.None none ->
                findings.error(
                        person.row(),
                        Field.UNIT.code(),
                        none.similar().isEmpty() ? "unit.unknown" : "unit.similar",
                        written,
                        String.join("、", none.similar()));
        }
    }
}
