package org.lianbing.portal.exams;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;

/// What a trainer decides of an exam. The constructor refuses what can never be; what is merely not ready yet
/// (no paper, nobody to sit it, a start in the past) is refused when scheduling.
public record ExamPlan(
        UnitId unit,
        String name,
        ExamKind kind,
        @Nullable PaperId paper,
        Instant opensAt,
        Instant closesAt,
        int durationMinutes,
        int graceSeconds,
        int attempts,
        BigDecimal passPoints,
        ReleaseRule releaseRule,
        @Nullable Instant releaseAt,
        int latestEntryMinutes,
        int earliestSubmitMinutes,
        boolean shuffleItems,
        boolean shuffleOptions,
        Audience audience) {
    private static final int NAME = 80;

    public ExamPlan {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME) throw new Invalid("exams.name", NAME);
        if (!opensAt.isBefore(closesAt)) throw new Invalid("exams.window-reversed");
        if (durationMinutes < 1) throw new Invalid("exams.duration-missing");
        var window = Duration.between(opensAt, closesAt).toMinutes();
        if (durationMinutes > window) throw new Invalid("exams.duration-beyond-window", durationMinutes, window);
        if (graceSeconds < 0) throw new Invalid("exams.grace-negative");
        if (attempts < 1) throw new Invalid("exams.attempts-missing");
        if (passPoints.signum() < 0) throw new Invalid("exams.pass-negative");
        if (latestEntryMinutes < 0 || latestEntryMinutes > window) throw new Invalid("exams.entry-beyond-window");
        if (earliestSubmitMinutes < 0 || earliestSubmitMinutes > durationMinutes)
            throw new Invalid("exams.submit-beyond-duration");
        if (releaseRule == ReleaseRule.AT_TIME && releaseAt == null) throw new Invalid("exams.release-missing");
        if (releaseRule != ReleaseRule.AT_TIME) releaseAt = null;
        if (releaseAt != null && releaseAt.isBefore(closesAt)) throw new Invalid("exams.release-before-end");
    }
}
