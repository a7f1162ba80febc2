package org.lianbing.portal.marking;

import java.util.Optional;
import org.lianbing.portal.exams.ReleaseCondition;
import org.lianbing.portal.marking.persistence.DeskMapper;
import org.lianbing.portal.marking.persistence.MarkMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.sittings.SittingAnswers;
import org.springframework.stereotype.Component;

/// No results before everybody has ended and every answer is marked.
@Component
class EverythingMarked implements ReleaseCondition {
    private final SittingAnswers sittings;
    private final MarkMapper marks;
    private final DeskMapper desk;
    private final Actors actors;

    EverythingMarked(SittingAnswers sittings, MarkMapper marks, DeskMapper desk, Actors actors) {
        this.sittings = sittings;
        this.marks = marks;
        this.desk = desk;
        this.actors = actors;
    }

    @Override
    public Optional<Refusal> hindrance(ExamId exam) {
        int open = actors.internally(() -> sittings.open(exam));
        if (open > 0) return Optional.of(new Conflict("marking.release.open", open));
        int waiting = marks.waiting(exam);
        if (waiting > 0) return Optional.of(new Conflict("marking.release.waiting", waiting));
        int unmarked = desk.open(exam);
        return unmarked > 0 ? Optional.of(new Conflict("marking.release.unmarked", unmarked)) : Optional.empty();
    }
}
