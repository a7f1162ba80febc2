package org.lianbing.portal.officers;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;

/// Whose activation slips are wanted.
///
/// @param unit    this unit and those below; null: all within reach
/// @param text    part of the name or the number; empty: everybody
/// @param waiting those alone who have not chosen a password yet
public record SlipFilter(@Nullable UnitId unit, String text, boolean waiting) {
    public static final SlipFilter WAITING = new SlipFilter(null, "", true);

    /// For `like`, with its wildcards taken literally.
    public String pattern() {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
