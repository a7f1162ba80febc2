package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Composite;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;

/// An exam that is decided, to be read.
final class ExamFacts extends Composite<Facts> {
    private static final long serialVersionUID = 1L;

    ExamFacts(Exam exam, String unitName, int candidates) {
        var facts = getContent()
                .with(getTranslation("exams.state.label"), ExamWords.state(exam.state()))
                .with(getTranslation("exams.kind.label"), ExamWords.kind(exam.kind()))
                .with(getTranslation("exams.unit"), unitName)
                .with(getTranslation("exams.candidates"), candidates)
                .with(getTranslation("exams.opens"), Times.minute(exam.opensAt()))
                .with(getTranslation("exams.closes"), Times.minute(exam.closesAt()))
                .with(getTranslation("exams.duration"), exam.durationMinutes())
                .with(getTranslation("exams.entry"), exam.latestEntryMinutes())
                .with(getTranslation("exams.submit"), exam.earliestSubmitMinutes())
                .with(getTranslation("exams.grace"), exam.graceSeconds())
                .with(getTranslation("exams.attempts"), exam.attempts())
                .with(
                        getTranslation("exams.pass"),
                        exam.passPoints().stripTrailingZeros().toPlainString())
                .with(getTranslation("exams.release.label"), ExamWords.release(exam.releaseRule()));
        var at = exam.releaseAt();
        if (at != null) facts.with(getTranslation("exams.release-at"), Times.minute(at));
        var released = exam.releasedAt();
        if (released != null) facts.with(getTranslation("exams.released-at"), Times.minute(released));
        if (exam.cancelReason() != null) facts.with(getTranslation("exams.reason"), exam.cancelReason());
    }
}
