package org.lianbing.portal.sittings;

import java.time.Instant;
import org.lianbing.portal.exams.Exam;

/// An exam with its paper's form: all that answering needs to know of them.
record ExamSheet(Exam exam, PaperForm form) {
    /// The last instant at which anything may still arrive for this sitting, and its pass ends.
    Instant expiry(Sitting sitting) {
        return sitting.requireDeadline().plusSeconds(exam.graceSeconds());
    }

    Instant deadline(Instant start) {
        var own = start.plusSeconds(exam.durationMinutes() * 60L);
        return own.isBefore(exam.closesAt()) ? own : exam.closesAt();
    }

    Instant earliestSubmit(Instant start) {
        return start.plusSeconds(exam.earliestSubmitMinutes() * 60L);
    }
}
