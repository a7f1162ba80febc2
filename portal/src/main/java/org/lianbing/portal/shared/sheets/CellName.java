package org.lianbing.portal.shared.sheets;

import org.lianbing.portal.shared.Invalid;

/// `AB12` in both directions.
public final class CellName {
    private static final int LETTERS = 26;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private CellName() {}

    /// 0 → A, 26 → AA
    public static String column(int column) {
        var name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS)
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        return name.toString();
    }

    static int columnOf(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && isLetter(cell.charAt(i)); i++) {
            column = column * LETTERS + cell.charAt(i) - 'A' + 1;
            if (column > MOST_COLUMNS) throw new Invalid("shared.sheets.broken");
        }
        return column - 1;
    }

    static int rowOf(String digits) {
        if (!digits.matches("[0-9]{1,7}")) throw new Invalid("shared.sheets.broken");
        int row = Integer.parseInt(digits);
        if (row < 1 || row > MOST_ROWS) throw new Invalid("shared.sheets.broken");
        return row;
    }

    static Merge merge(String range) {
        var parts = range.split(":", 2);
        var last = parts[parts.length - 1];
        return new Merge(
                rowOf(parts[0].replaceFirst("^[A-Z]+", "")),
                rowOf(last.replaceFirst("^[A-Z]+", "")),
                columnOf(parts[0]),
                columnOf(last));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
