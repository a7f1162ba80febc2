package org.lianbing.portal.shared.sheets;

import java.util.EnumSet;
import java.util.Set;

/// A cell's text put right: full-width letters and digits made narrow, invisible and control characters and stray
/// blanks removed.
///
/// @param repaired what had to be put right
public record CleanText(String text, Set<Repair> repaired) {
    /// What was wrong with it.
    public enum Repair {
        FULL_WIDTH("full-width"),
        CONTROL("control"),
        BLANKS("blanks");

        private final String code;

        Repair(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// How far to go.
    public enum Manner {
        /// Prose: full-width punctuation stays, single blanks inside stay.
        WORDS,
        /// Names of people and units: no blanks between Chinese characters.
        NAME,
        /// Numbers and codes: everything narrow, no blanks at all.
        CODE
    }

    private static final char FULL_FIRST = '\uFF01';
    private static final char FULL_LAST = '\uFF5E';
    private static final int TO_NARROW = 0xFEE0;
    private static final String HAN_BLANK = "(?<=\\p{IsHan}) +(?=\\p{IsHan})";

    public static CleanText of(String raw, Manner manner) {
        var repaired = EnumSet.noneOf(Repair.class);
        var text = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> append(text, c, manner, repaired));
        var narrow = text.toString();
        var tidy = narrow.strip().replaceAll(" {2,}", " ");
        if (manner == Manner.NAME) tidy = tidy.replaceAll(HAN_BLANK, "");
        if (manner == Manner.CODE) tidy = tidy.replaceAll("^['`]", "").replace(" ", "");
        if (!tidy.equals(narrow)) repaired.add(Repair.BLANKS);
        return new CleanText(tidy, repaired);
    }

    private static void append(StringBuilder text, int c, Manner manner, Set<Repair> repaired) {
        if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
            if (c != ' ') repaired.add(c == '\u3000' ? Repair.FULL_WIDTH : Repair.BLANKS);
            text.append(' ');
        } else if (invisible(c)) {
            repaired.add(Repair.CONTROL);
        } else if (c >= FULL_FIRST && c <= FULL_LAST && (manner == Manner.CODE || Character.isLetterOrDigit(c))) {
            repaired.add(Repair.FULL_WIDTH);
            text.append((char) (c - TO_NARROW));
        } else text.appendCodePoint(c);
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }
}
