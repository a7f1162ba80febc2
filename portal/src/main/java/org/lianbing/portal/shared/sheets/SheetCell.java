package org.lianbing.portal.shared.sheets;

/// One filled cell.
///
/// @param text numbers without exponent, dates as `2026-11-20`, formulas empty, everything else as it stands there
public record SheetCell(Kind kind, String text) {
    public static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /// How the sheet holds the value.
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        /// `#N/A` and the like
        FAULT
    }
}
