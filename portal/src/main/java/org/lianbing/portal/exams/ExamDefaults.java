package org.lianbing.portal.exams;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the unit's policy sets for an exam of a kind; a trainer may decide otherwise for one exam.
@Service
public class ExamDefaults {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policies policies;
    private final Clock clock;

    ExamDefaults(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /// @param totalPoints of a paper not chosen yet
    /// @param leadMinutes how long before the start it must be scheduled
    public record Values(
            int durationMinutes,
            int graceSeconds,
            int attempts,
            BigDecimal totalPoints,
            BigDecimal passPercent,
            int latestEntryMinutes,
            int earliestSubmitMinutes,
            int leadMinutes) {
        /// The pass mark for a paper with that many points, rounded up to whole points.
        public BigDecimal passPoints(BigDecimal total) {
            return total.multiply(passPercent).divide(HUNDRED, 0, RoundingMode.CEILING);
        }
    }

    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    public Values of(UnitId unit, ExamKind kind) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var suffix = "." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Values(
                policies.integer(unit, "exam.duration-minutes", today),
                policies.integer(unit, "exam.grace-seconds" + suffix, today),
                policies.integer(unit, "exam.attempts", today),
                policies.number(unit, "exam.total-points", today),
                policies.number(unit, "exam.pass-percent", today),
                policies.integer(unit, "exam.latest-entry-minutes", today),
                policies.integer(unit, "exam.earliest-submit-minutes", today),
                policies.integer(unit, "exam.freeze-minutes" + suffix, today));
    }
}
