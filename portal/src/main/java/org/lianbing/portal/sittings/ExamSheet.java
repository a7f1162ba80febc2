package org.lianbing.portal.sittings;

import java.time.Duration;
import java.time.Instant;
import org.lianbing.portal.exams.Exam;

/// An exam with its paper's form: all that answering needs to know of them.
record ExamSheet(Exam exam, PaperForm form, SittingFigures.Figures figures) {
    private static final Duration AFTERWARDS = Duration.ofMinutes(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

    /// When a pass given now ends: with the last instant at which anything may count. During a pause that instant is
    /// not known yet; after the end a page may still bring what it has, as evidence.
    Instant expiry(Sitting sitting, Instant now) {
        var until = sitting.requireAnswersUntil();
        if (sitting.pausedAt() != null) return until.plus(LONGEST_PAUSE);
        if (sitting.state() == SittingState.OPEN) return until;
        var afterwards = now.plus(AFTERWARDS);
        return until.isAfter(afterwards) ? until : afterwards;
    }

    /// @param grantedMinutes before the start; they may pass the end of the window
    Instant deadline(Instant start, int grantedMinutes) {
        var own = start.plusSeconds(exam.durationMinutes() * 60L);
        var end = own.isBefore(exam.closesAt()) ? own : exam.closesAt();
        return end.plusSeconds(grantedMinutes * 60L);
    }

    Instant answersUntil(Instant deadline) {
        return deadline.plusSeconds(exam.graceSeconds());
    }

    Instant earliestSubmit(Instant start) {
        return start.plusSeconds(exam.earliestSubmitMinutes() * 60L);
    }
}
