package org.lianbing.portal.sittings;

import java.time.Instant;
import org.lianbing.portal.exams.Exam;

/// An exam with its paper's form: all that answering needs to know of them.
record ExamSheet(Exam exam, PaperForm form) {
    /// The last instant at which anything may still arrive for this sitting, and its pass ends.
    Instant expiry(Sitting sitting) {
        return sitting.requireAnswersUntil();
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
