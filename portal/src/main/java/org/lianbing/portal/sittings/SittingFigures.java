package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Times;
import org.springframework.stereotype.Component;

/// What the policy of the unit that holds an exam says about its sittings.
@Component
class SittingFigures {
    private final Policies policies;
    private final Actors actors;
    private final Clock clock;

    SittingFigures(Policies policies, Actors actors, Clock clock) {
        this.policies = policies;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param silence    longer than this without a word from a page is a gap
    /// @param stepLimit  stored steps of one sitting, counted or not
    /// @param eventLimit stored events of one sitting
    record Figures(Duration silence, int grantLimitMinutes, int stepLimit, int eventLimit) {}

    Figures of(Exam exam) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return actors.internally(() -> new Figures(
                Duration.ofSeconds(policies.integer(exam.unit(), "sitting.silence-seconds", today)),
                policies.integer(exam.unit(), "sitting.grant-limit-minutes", today),
                policies.integer(exam.unit(), "sitting.step-limit", today),
                policies.integer(exam.unit(), "sitting.event-limit", today)));
    }
}
