package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.exams.ExamOutcome.Standing;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Status;

/// One of the officer's exams: what it is, and the one thing to do about it.
@StyleSheet("context://papers.css")
final class OwnExamCard extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    OwnExamCard(Exam exam, @Nullable ExamOutcome outcome, Instant now) {
        var standing = outcome == null ? Standing.NOT_STARTED : outcome.standing();
        getContent().addClassNames("card", "own-exam");
        getContent()
                .add(
                        new H2(exam.name()),
                        status(exam, outcome, now),
                        new Paragraph(getTranslation(
                                "exams.own.window",
                                Times.minute(exam.opensAt()),
                                Times.minute(exam.closesAt()),
                                exam.durationMinutes())));
        if (mayEnter(exam, standing, now))
            getContent()
                    .add(ExamNavigation.sit(
                            exam,
                            getTranslation(standing == Standing.SITTING ? "exams.own.resume" : "exams.own.enter")));
        var link = outcome == null ? null : outcome.link();
        if (link != null && exam.state() == ExamState.RELEASED) {
            var result = new Anchor(link, getTranslation("exams.own.result"));
            result.addClassName("button-link");
            getContent().add(result);
        }
    }

    static boolean mayEnter(Exam exam, Standing standing, Instant now) {
        return exam.openAt(now)
                && (standing == Standing.SITTING
                        || (standing == Standing.NOT_STARTED && now.isBefore(exam.entryCloses())));
    }

    private Status status(Exam exam, @Nullable ExamOutcome outcome, Instant now) {
        if (exam.state() == ExamState.CANCELLED)
            return new Status(Status.Tone.BAD, getTranslation("exams.own.cancelled"));
        if (outcome != null && exam.state() == ExamState.RELEASED) return result(outcome);
        var standing = outcome == null ? Standing.NOT_STARTED : outcome.standing();
        return switch (standing) {
            case SITTING -> new Status(Status.Tone.WARNING, getTranslation("exams.own.sitting"));
            case HANDED_IN, MARKED -> new Status(Status.Tone.INFO, getTranslation("exams.own.handed-in"));
            case ABSENT -> new Status(Status.Tone.NEUTRAL, getTranslation("exams.own.absent"));
            case NOT_STARTED -> notStarted(exam, now);
        };
    }

    private Status notStarted(Exam exam, Instant now) {
        if (now.isBefore(exam.opensAt())) return new Status(Status.Tone.INFO, getTranslation("exams.own.upcoming"));
        if (mayEnter(exam, Standing.NOT_STARTED, now))
            return new Status(Status.Tone.WARNING, getTranslation("exams.own.open"));
        if (exam.openAt(now)) return new Status(Status.Tone.BAD, getTranslation("exams.own.entry-closed"));
        return new Status(Status.Tone.NEUTRAL, getTranslation("exams.own.over"));
    }

    private Status result(ExamOutcome outcome) {
        var points = outcome.points();
        if (points == null) return new Status(Status.Tone.NEUTRAL, getTranslation("exams.own.absent"));
        var shown = points.stripTrailingZeros().toPlainString();
        return Boolean.TRUE.equals(outcome.passed())
                ? new Status(Status.Tone.GOOD, getTranslation("exams.own.passed", shown))
                : new Status(Status.Tone.BAD, getTranslation("exams.own.failed", shown));
    }
}
