package org.lianbing.portal.exams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the signed-in officer stands in the exams of their own.
@Service
public class OwnExams {
    private final Exams exams;
    private final List<ExamOutcomes> known;
    private final Actors actors;

    OwnExams(Exams exams, List<ExamOutcomes> known, Actors actors) {
        this.exams = exams;
        this.known = known;
        this.actors = actors;
    }

    /// Newest first.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public List<Exam> list() {
        return exams.own();
    }

    /// By exam; of an exam that was never begun there may be nothing.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public Map<ExamId, ExamOutcome> outcomes() {
        var officer = actors.current().officerId();
        if (officer == null) return Map.of();
        var ids = exams.own().stream().map(Exam::id).toList();
        var all = new HashMap<ExamId, ExamOutcome>();
        for (var source : known) all.putAll(source.of(officer, ids));
        return all;
    }
}
