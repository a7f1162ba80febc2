package org.lianbing.portal.exams;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How one officer stands in one exam, as the list of own exams shows it.
///
/// @param points null while unknown or not released
/// @param passed null while unknown or not released
/// @param link   where the officer reads more, such as `results/…`; null when there is nothing yet
public record ExamOutcome(
        Standing standing,
        @Nullable BigDecimal points,
        @Nullable Boolean passed,
        @Nullable String link) {

    /// What the officer has done so far.
    public enum Standing {
        NOT_STARTED,
        SITTING,
        HANDED_IN,
        MARKED,
        ABSENT
    }
}
