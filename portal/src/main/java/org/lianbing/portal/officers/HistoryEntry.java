package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed for somebody on a day.
///
/// @param entered whether this is how the person entered the roster; the changes then have nothing before them
/// @param toCome  whether the day is still to come
public record HistoryEntry(
        LocalDate day,
        boolean entered,
        boolean toCome,
        List<Change> changes,
        @Nullable String basis) {
    /// The facts that are kept by date.
    public enum Fact {
        UNIT,
        LINE,
        POST_STATUS,
        DUTY,
        POST_CLASS,
        DOMAIN,
        IDENTITY_TYPE,
        ESTABLISHMENT,
        EDUCATION,
        DEGREE
    }

    /// @param before a word of the roster's vocabularies, or a text; null for nothing
    /// @param after  likewise
    public record Change(
            Fact fact, @Nullable Object before, @Nullable Object after) {}

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
