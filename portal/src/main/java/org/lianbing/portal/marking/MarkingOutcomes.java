package org.lianbing.portal.marking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.exams.ExamOutcomes;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.marking.persistence.ResultMapper;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How an officer stands in exams whose results are out: of several attempts the best.
@Component
@Order(20)
class MarkingOutcomes implements ExamOutcomes {
    private final ResultMapper results;
    private final MarkSheets sheets;

    MarkingOutcomes(ResultMapper results, MarkSheets sheets) {
        this.results = results;
        this.sheets = sheets;
    }

    @Override
    public Map<ExamId, ExamOutcome> of(OfficerId officer, Collection<ExamId> exams) {
        var outcomes = new HashMap<ExamId, ExamOutcome>();
        if (exams.isEmpty()) return outcomes;
        for (var result : results.ofOfficer(officer, List.copyOf(exams)))
            if (sheets.of(result.exam()).exam().state() == ExamState.RELEASED)
                outcomes.put(
                        result.exam(),
                        new ExamOutcome(
                                ExamOutcome.Standing.MARKED,
                                result.points(),
                                result.passed(),
                                "my-results/" + result.sitting().hex()));
        return outcomes;
    }
}
