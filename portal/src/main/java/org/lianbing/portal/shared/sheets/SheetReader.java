package org.lianbing.portal.shared.sheets;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lianbing.portal.shared.Invalid;

/// Streams the rows of one sheet; nothing of it stays in memory but the row at hand.
final class SheetReader {
    private static final int MOST_MERGES = 20_000;
    private static final int LONGEST_NUMBER = 60;

    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean since1904;

    SheetReader(SharedTexts texts, DateStyles styles, boolean since1904) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /// Hands over every row with content and returns the merged cells.
    List<Merge> read(InputStream sheet, Consumer<SheetRow> each) throws XMLStreamException {
        var merges = new ArrayList<Merge>();
        try (var xml = new XmlCursor(sheet)) {
            int number = 0;
            while (xml.next()) {
                if (xml.starts("row")) {
                    var named = xml.attribute("r");
                    number = named == null ? number + 1 : CellName.rowOf(named);
                    var row = new SheetRow(number, xml.flag("hidden"), cells(xml));
                    if (!row.cells().isEmpty()) each.accept(row);
                }
                if (xml.starts("mergeCell")) {
                    if (merges.size() >= MOST_MERGES) throw new Invalid("shared.sheets.too-many-merges");
                    merges.add(CellName.merge(xml.attribute("ref", "")));
                }
            }
        }
        return merges;
    }

    private Map<Integer, SheetCell> cells(XmlCursor xml) throws XMLStreamException {
        var cells = new HashMap<Integer, SheetCell>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.starts("c")) continue;
            var named = xml.attribute("r");
            column = named == null ? column + 1 : CellName.columnOf(named);
            if (column < 0) throw new Invalid("shared.sheets.broken");
            var cell = cell(xml, xml.attribute("t", "n"), styles.isDate(xml.attribute("s")));
            if (cell.kind() != SheetCell.Kind.TEXT || !cell.text().isBlank()) {
                if (column >= SheetFile.MOST_COLUMNS)
                    throw new Invalid("shared.sheets.too-wide", SheetFile.MOST_COLUMNS);
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private SheetCell cell(XmlCursor xml, String type, boolean dated) throws XMLStreamException {
        boolean formula = false;
        var value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) formula = true;
            if (xml.starts("is")) value = SharedTexts.joined(xml, "is");
            if (xml.starts("v")) value = xml.text(SharedTexts.LONGEST_CELL);
        }
        if (formula) return new SheetCell(SheetCell.Kind.FORMULA, "");
        if (value.isEmpty()) return SheetCell.EMPTY;
        return switch (type) {
            case "s" -> new SheetCell(SheetCell.Kind.TEXT, texts.get(value.strip()));
            case "b" -> new SheetCell(SheetCell.Kind.BOOLEAN, value.strip());
            case "e" -> new SheetCell(SheetCell.Kind.FAULT, value);
            case "n" -> number(value.strip(), dated);
            case "d" -> new SheetCell(SheetCell.Kind.DATE, value.strip().replaceFirst("T.*", ""));
            default -> new SheetCell(SheetCell.Kind.TEXT, SharedTexts.decoded(value));
        };
    }

    private SheetCell number(String value, boolean dated) {
        if (value.isEmpty()) return SheetCell.EMPTY;
        if (value.length() > LONGEST_NUMBER || !value.matches("[-+]?[0-9]*\\.?[0-9]*([eE][-+]?[0-9]{1,2})?"))
            throw new Invalid("shared.sheets.broken");
        try {
            var number = new BigDecimal(value);
            if (dated && DateUtil.isValidExcelDate(number.doubleValue()) && number.signum() > 0) {
                var moment = DateUtil.getLocalDateTime(number.doubleValue(), since1904);
                return new SheetCell(SheetCell.Kind.DATE, moment.toLocalDate().toString());
            }
            return new SheetCell(
                    SheetCell.Kind.NUMBER,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            throw broken(e);
        }
    }

    private static Invalid broken(Throwable cause) {
        var broken = new Invalid("shared.sheets.broken");
        broken.initCause(cause);
        return broken;
    }
}
