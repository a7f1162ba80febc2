package org.lianbing.portal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.sheets.CleanText;
import org.lianbing.portal.shared.sheets.Findings;
import org.lianbing.portal.shared.sheets.Headings;
import org.lianbing.portal.shared.sheets.SheetCell;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.lianbing.portal.shared.sheets.SheetRow;
import org.lianbing.portal.shared.sheets.Words;

/// A unit tree as .xlsx: 机构名称, 层级, 上级机构, and 机构代码 where there is one. The same reading serves the page
/// and `./lianbing roster check --units`.
public final class UnitFile {
    static final Headings<UnitColumn> HEADINGS = new Headings<>(UnitColumn.class, "unit-headings.properties");

    private static final Words WORDS = new Words(UnitColumn.class, "unit-words.properties", UnitLevel.class);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CODE = 20;

    /// A row as written.
    ///
    /// @param parent name, code or path of the unit above; null for the root
    record Line(
            int row,
            String name,
            UnitLevel level,
            @Nullable String parent,
            @Nullable String code) {}

    private final Findings findings;
    private final Headings.Found<UnitColumn> headings;
    private final List<Line> lines = new ArrayList<>();

    private UnitFile(Findings findings, Headings.Found<UnitColumn> headings) {
        this.findings = findings;
        this.headings = headings;
    }

    /// The tree that the file and the units there already make together.
    ///
    /// @throws Invalid when the headings are missing
    public static UnitTree read(SheetFile file, List<Unit> existing) {
        var first = new ArrayList<SheetRow>();
        file.read(row -> {
            if (first.size() < Headings.needed()) first.add(row);
        });
        var found = HEADINGS.find(first, file.merges());
        if (found == null || !found.columns().keySet().containsAll(UnitColumn.REQUIRED))
            throw new Invalid(
                    "shared.sheets.no-headings",
                    UnitColumn.REQUIRED.stream().map(HEADINGS::name).collect(Collectors.joining("、")));
        var reading = new UnitFile(new Findings(), found);
        file.read(reading::take);
        return UnitTree.of(reading.lines, existing, reading.findings, found.lastRow());
    }

    private void take(SheetRow row) {
        if (row.number() <= headings.lastRow()) return;
        var name = text(row, UnitColumn.NAME, CleanText.Manner.NAME, LONGEST_NAME);
        var level = text(row, UnitColumn.LEVEL, CleanText.Manner.NAME, LONGEST_NAME);
        var parent = text(row, UnitColumn.PARENT, CleanText.Manner.NAME, Integer.MAX_VALUE);
        var code = text(row, UnitColumn.CODE, CleanText.Manner.CODE, LONGEST_CODE);
        if (name.isEmpty() && level.isEmpty() && parent.isEmpty()) return;
        if (name.isEmpty()) findings.error(row.number(), UnitColumn.NAME.code(), "name.missing");
        var known = (UnitLevel) WORDS.value(UnitLevel.class, level);
        if (known == null)
            findings.error(
                    row.number(), UnitColumn.LEVEL.code(), level.isEmpty() ? "level.missing" : "level.unknown", level);
        if (name.isEmpty() || known == null) return;
        lines.add(new Line(row.number(), name, known, parent.isEmpty() ? null : parent, code.isEmpty() ? null : code));
    }

    private String text(SheetRow row, UnitColumn column, CleanText.Manner manner, int longest) {
        var place = headings.columns().get(column);
        if (place == null) return "";
        var cell = row.cell(place);
        if (cell.kind() == SheetCell.Kind.FORMULA || cell.kind() == SheetCell.Kind.FAULT) {
            findings.error(row.number(), column.code(), "formula");
            return "";
        }
        var clean = CleanText.of(cell.text(), manner);
        for (var repair : clean.repaired()) findings.notice(row.number(), column.code(), "normalised." + repair.code());
        if (clean.text().matches("[无—/-]+")) return "";
        if (clean.text().length() <= longest) return clean.text();
        findings.error(row.number(), column.code(), "text.length", longest);
        return "";
    }
}
