package org.lianbing.portal.marking;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;

/// Which candidates of an exam are wanted; null stands for any.
///
/// @param text as [org.lianbing.portal.officers.PersonText] understands it; empty: any
/// @param unit this unit and all below it
public record ResultFilter(
        String text, @Nullable UnitId unit, @Nullable Outcome outcome) {
    public static final ResultFilter ANY = new ResultFilter("", null, null);

    /// What became of them.
    public enum Outcome {
        NOT_SAT,
        SITTING,
        WAITING,
        PASSED,
        FAILED
    }
}
