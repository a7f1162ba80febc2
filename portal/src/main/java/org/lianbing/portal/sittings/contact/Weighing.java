package org.lianbing.portal.sittings.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides which steps count, by when they arrive.
///
/// While a sitting runs, whatever arrives counts. What arrives after the deadline, or in a pause, counts only when it
/// was made before, in a silence the portal saw itself, and still comes within the grace period. Nothing here looks at
/// a client's wall clock: `made` is a server time the client had received plus monotonic milliseconds.
///
/// @param answersUntil deadline + grace
/// @param pausedAt     null while it is not paused
/// @param least        a shorter silence is none
/// @param silences     the present one, which ends with this request, included
public record Weighing(
        Instant deadline, Instant answersUntil, @Nullable Instant pausedAt, Duration least, List<Silence> silences) {
    public enum Verdict {
        COUNTS,
        COUNTS_OFFLINE,
        LATE,
        PAUSED
    }

    public Weighing {
        silences = List.copyOf(silences);
    }

    /// @param made null: nothing is claimed
    public Verdict of(@Nullable Instant made, Instant arrived) {
        if (pausedAt != null) return madeBefore(pausedAt, made) ? Verdict.COUNTS_OFFLINE : Verdict.PAUSED;
        if (arrived.isBefore(deadline)) return Verdict.COUNTS;
        if (!awaits(arrived)) return Verdict.LATE;
        return madeBefore(deadline, made) ? Verdict.COUNTS_OFFLINE : Verdict.LATE;
    }

    /// Whether the sitting stays open over its deadline for what was made before: nothing had been heard of it when
    /// the deadline came.
    public boolean awaits(Instant now) {
        return now.isBefore(answersUntil) && silences.stream().anyMatch(silence -> silence.over(deadline, least));
    }

    private boolean madeBefore(Instant boundary, @Nullable Instant made) {
        return made != null
                && !made.isAfter(boundary)
                && silences.stream()
                        .anyMatch(silence -> silence.longerThan(least)
                                && silence.contains(made)
                                && !silence.to().isBefore(boundary));
    }
}
