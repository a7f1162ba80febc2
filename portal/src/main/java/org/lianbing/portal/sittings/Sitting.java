package org.lianbing.portal.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;

/// One person's attempt at one exam.
///
/// @param unit            where the officer belonged when the exam was scheduled
/// @param attempt         from 1
/// @param epoch           0 before the start, then raised by every other device that takes over
/// @param client          the browser that holds the epoch; null before the start
/// @param startedAt       null before the start, as is `deadline`
/// @param deadlineVersion raised whenever the deadline moves
/// @param endedAt         null until ended, as are `endReason` and `receipt` (64 hex digits)
/// @param answered        slots that hold a response
/// @param pausedAt        while it is paused: the deadline moves when it goes on
/// @param answersUntil    deadline + grace; null before the start
/// @param silenceSeconds  longer than this without a word from the page is a gap
/// @param grantedMinutes  in the deadline, or waiting for the start
/// @param steps           stored, counted or not
public record Sitting(
        PublicId id,
        ExamId exam,
        OfficerId officer,
        UnitId unit,
        int attempt,
        SittingState state,
        int epoch,
        @Nullable String client,
        long seed,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        int deadlineVersion,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason,
        @Nullable String receipt,
        int answered,
        String answeredSlots,
        @Nullable Instant lastSavedAt,
        @Nullable RoomId room,
        @Nullable Instant pausedAt,
        @Nullable Instant answersUntil,
        int silenceSeconds,
        int grantedMinutes,
        int steps) {

    /// @throws NullPointerException before the start
    public Instant requireDeadline() {
        return Objects.requireNonNull(deadline, "not started");
    }

    /// @throws NullPointerException before the start
    public Instant requireAnswersUntil() {
        return Objects.requireNonNull(answersUntil, "not started");
    }

    Duration silence() {
        return Duration.ofSeconds(silenceSeconds);
    }

    /// When the sitting itself shows that its page was there; before the start never.
    Instant lastActive() {
        var saved = lastSavedAt;
        return saved == null ? Objects.requireNonNull(startedAt, "not started") : saved;
    }

    /// Whether its time is up; while paused it never is.
    boolean overdue(Instant now) {
        return state == SittingState.OPEN
                && pausedAt == null
                && !requireDeadline().isAfter(now);
    }

    /// Whether this browser, entered by this epoch, is the one that may answer.
    boolean heldBy(int epoch, String client) {
        return this.epoch == epoch && client.equals(this.client);
    }
}
