package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.HistoryEntry.Change;
import org.lianbing.portal.officers.HistoryEntry.Fact;
import org.lianbing.portal.officers.persistence.PostedRow;

/// Reads what changed out of consecutive lines of postings and standings.
final class HistoryLines {
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();

    private static final class Day {
        final List<Change> changes = new ArrayList<>();
        boolean toCome;

        @Nullable
        String basis;
    }

    private HistoryLines() {}

    /// @param postings  oldest first
    /// @param standings oldest first
    /// @return newest first
    static List<HistoryEntry> of(List<PostedRow> postings, List<DatedStanding> standings) {
        var lines = new HistoryLines();
        for (int i = 0; i < postings.size(); i++) lines.posted(i == 0 ? null : postings.get(i - 1), postings.get(i));
        for (int i = 0; i < standings.size(); i++) lines.stood(i == 0 ? null : standings.get(i - 1), standings.get(i));
        return lines.entries();
    }

    private void posted(@Nullable PostedRow before, PostedRow after) {
        var day = day(after.validFrom(), after.basis());
        day.toCome = !after.inForce();
        add(day, Fact.UNIT, before == null ? null : before.unitName(), after.unitName());
        add(day, Fact.LINE, before == null ? null : before.line(), after.line());
        add(day, Fact.POST_STATUS, before == null ? null : before.postStatus(), after.postStatus());
    }

    private void stood(@Nullable DatedStanding before, DatedStanding after) {
        var day = day(after.from(), after.basis());
        var was = before == null ? new Standing(null, null, null, null, null, null, null) : before.standing();
        var is = after.standing();
        add(day, Fact.DUTY, was.duty(), is.duty());
        add(day, Fact.POST_CLASS, was.postClass(), is.postClass());
        add(day, Fact.DOMAIN, was.domain(), is.domain());
        add(day, Fact.IDENTITY_TYPE, was.identityType(), is.identityType());
        add(day, Fact.ESTABLISHMENT, was.establishment(), is.establishment());
        add(day, Fact.EDUCATION, was.education(), is.education());
        add(day, Fact.DEGREE, was.degree(), is.degree());
    }

    private Day day(LocalDate from, @Nullable String basis) {
        var day = days.computeIfAbsent(from, _ -> new Day());
        if (basis != null && !basis.isBlank() && !basis.equals(day.basis))
            day.basis = day.basis == null ? basis : day.basis + " · " + basis;
        return day;
    }

    private static void add(Day day, Fact fact, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) day.changes.add(new Change(fact, before, after));
    }

    private List<HistoryEntry> entries() {
        var entries = new ArrayList<HistoryEntry>();
        for (var day : days.entrySet()) {
            var held = day.getValue();
            if (!held.changes.isEmpty())
                entries.add(new HistoryEntry(day.getKey(), entries.isEmpty(), held.toCome, held.changes, held.basis));
        }
        return entries.reversed();
    }
}
