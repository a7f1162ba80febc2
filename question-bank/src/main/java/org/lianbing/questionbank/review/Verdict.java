package org.lianbing.questionbank.review;

import java.util.Locale;

/// What came of holding a blind answer against the key.
public enum Verdict {
    AGREES,
    DISAGREES,
    /// Text that no machine can judge.
    OPEN;

    /// As the review files write it: `agrees`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when it is none of them
    public static Verdict ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
