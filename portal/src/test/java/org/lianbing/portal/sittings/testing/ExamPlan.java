package org.lianbing.portal.sittings.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianbing.questionbank.Content;

/// How the exam of a test is held. By default it opened a minute ago for an hour, half an hour each.
public record ExamPlan(
        List<Content> questions,
        Instant opens,
        Instant closes,
        int minutes,
        int graceSeconds,
        int attempts,
        int latestEntryMinutes,
        int earliestSubmitMinutes) {
    public static ExamPlan open() {
        var now = Instant.now();
        return new ExamPlan(
                SampleQuestions.ofEveryType(0),
                now.minus(Duration.ofMinutes(1)),
                now.plus(Duration.ofHours(1)),
                30,
                60,
                1,
                0,
                0);
    }

    /// Only the first of them, which makes another paper.
    public ExamPlan withQuestions(int first) {
        return new ExamPlan(
                questions.subList(0, first),
                opens,
                closes,
                minutes,
                graceSeconds,
                attempts,
                latestEntryMinutes,
                earliestSubmitMinutes);
    }

    public ExamPlan withKeys(int keys) {
        return new ExamPlan(
                SampleQuestions.ofEveryType(keys),
                opens,
                closes,
                minutes,
                graceSeconds,
                attempts,
                latestEntryMinutes,
                earliestSubmitMinutes);
    }

    /// Opens this long from now.
    public ExamPlan opensIn(Duration time) {
        var at = Instant.now().plus(time);
        return new ExamPlan(
                questions,
                at,
                at.plus(Duration.ofHours(1)),
                minutes,
                graceSeconds,
                attempts,
                latestEntryMinutes,
                earliestSubmitMinutes);
    }

    public ExamPlan entryClosesAfter(int after) {
        return new ExamPlan(questions, opens, closes, minutes, graceSeconds, attempts, after, earliestSubmitMinutes);
    }

    public ExamPlan handInAfter(int after) {
        return new ExamPlan(questions, opens, closes, minutes, graceSeconds, attempts, latestEntryMinutes, after);
    }

    public ExamPlan attempts(int allowed) {
        return new ExamPlan(
                questions, opens, closes, minutes, graceSeconds, allowed, latestEntryMinutes, earliestSubmitMinutes);
    }
}
