package org.lianbing.portal.sittings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.exams.ExamOutcomes;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.sittings.persistence.InvigilationMapper;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How an officer stands as far as sittings know: begun, handed in, or not yet.
@Component
@Order(10)
class SittingOutcomes implements ExamOutcomes {
    private final InvigilationMapper sittings;

    SittingOutcomes(InvigilationMapper sittings) {
        this.sittings = sittings;
    }

    @Override
    public Map<ExamId, ExamOutcome> of(OfficerId officer, Collection<ExamId> exams) {
        var outcomes = new HashMap<ExamId, ExamOutcome>();
        if (exams.isEmpty()) return outcomes;
        for (var sitting : sittings.ofOfficer(officer, List.copyOf(exams)))
            outcomes.merge(sitting.exam(), outcome(sitting), (earlier, later) -> waits(later) ? earlier : later);
        return outcomes;
    }

    private static ExamOutcome outcome(Sitting sitting) {
        return switch (sitting.state()) {
            case PREPARED -> new ExamOutcome(ExamOutcome.Standing.NOT_STARTED, null, null, null);
            case OPEN -> new ExamOutcome(ExamOutcome.Standing.SITTING, null, null, null);
            case ENDED ->
                new ExamOutcome(
                        ExamOutcome.Standing.HANDED_IN,
                        null,
                        null,
                        "my-results/" + sitting.id().hex());
        };
    }

    private static boolean waits(ExamOutcome outcome) {
        return outcome.standing() == ExamOutcome.Standing.NOT_STARTED;
    }
}
