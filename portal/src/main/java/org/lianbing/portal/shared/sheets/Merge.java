package org.lianbing.portal.shared.sheets;

/// Merged cells; rows from 1, columns from 0, all inclusive.
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public boolean covers(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    /// `B12:B14`
    @Override
    public String toString() {
        return CellName.column(firstColumn) + firstRow + ":" + CellName.column(lastColumn) + lastRow;
    }
}
