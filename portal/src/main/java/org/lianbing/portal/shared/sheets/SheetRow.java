package org.lianbing.portal.shared.sheets;

import java.util.Map;

/// A row with content.
///
/// @param number as Excel shows it, from 1
/// @param cells  by column, from 0
public record SheetRow(int number, boolean hidden, Map<Integer, SheetCell> cells) {
    public SheetCell cell(int column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }
}
