package org.lianbing.portal.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.Releasing;
import org.lianbing.portal.marking.BulkMarking;
import org.lianbing.portal.marking.GivenMark;
import org.lianbing.portal.marking.SystemMarking;
import org.lianbing.portal.marking.WaitingAnswer;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.EndReason;
import org.lianbing.portal.sittings.PastSitting;
import org.lianbing.portal.sittings.PastSittings;
import org.lianbing.questionbank.RubricPoint;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The past exam sat by nearly everybody, marked and released.
@Component
@Order(40)
class DemoSittings implements DemoStep {
    private static final long SEED = 400;
    private static final double ABSENT = 0.05;
    private static final double UNTIL_THE_END = 0.08;
    private static final int LATEST_START_SECONDS = 600;
    private static final int LEAST_MINUTES = 12;
    private static final double HUNDREDTHS = 100.0;

    private final Exams exams;
    private final Papers papers;
    private final PastSittings sittings;
    private final SystemMarking marking;
    private final BulkMarking markers;
    private final Releasing releasing;
    private final Texts texts;
    private final Random random = new Random(SEED);

    DemoSittings(
            Exams exams,
            Papers papers,
            PastSittings sittings,
            SystemMarking marking,
            BulkMarking markers,
            Releasing releasing,
            Texts texts) {
        this.exams = exams;
        this.papers = papers;
        this.sittings = sittings;
        this.marking = marking;
        this.markers = markers;
        this.releasing = releasing;
        this.texts = texts;
    }

    @Override
    public boolean done() {
        return past().state() == ExamState.RELEASED;
    }

    @Override
    public void run() {
        var exam = past();
        var paper = papers.frozen(exam.requirePaper());
        var past = new ArrayList<PastSitting>();
        for (var officer : exams.candidates(exam.id())) {
            var ability = random.nextGaussian();
            var answers = new DemoAnswers(random, ability).of(paper);
            if (random.nextDouble() >= ABSENT) past.add(sitting(exam, officer, answers));
        }
        sittings.record(exam.id(), past);
        marking.markDue();
        markers.mark(
                exam.id(), markers.waiting(exam.id()).stream().map(this::mark).toList());
        releasing.release(exam.id());
    }

    private PastSitting sitting(
            Exam exam, OfficerId officer, java.util.Map<Integer, org.lianbing.questionbank.response.Response> answers) {
        var start = exam.opensAt().plusSeconds(random.nextInt(LATEST_START_SECONDS));
        var deadline = start.plus(Duration.ofMinutes(exam.durationMinutes()));
        if (random.nextDouble() < UNTIL_THE_END)
            return new PastSitting(officer, start, deadline, EndReason.DEADLINE, answers);
        var seconds = random.nextInt(LEAST_MINUTES * 60, exam.durationMinutes() * 60);
        return new PastSitting(officer, start, start.plusSeconds(seconds), EndReason.SUBMITTED, answers);
    }

    /// A marker who gives each row its points when the answer says it, now and then only half of them.
    private GivenMark mark(WaitingAnswer waiting) {
        var awarded = waiting.rubric().stream()
                .map(row -> waiting.answer().contains(row.text()) ? points(row) : 0.0)
                .toList();
        return new GivenMark(waiting.sitting(), waiting.slot(), waiting.item(), awarded, "");
    }

    private Double points(RubricPoint row) {
        return random.nextInt(6) == 0 ? Math.floor(row.points() / 2 * HUNDREDTHS) / HUNDREDTHS : row.points();
    }

    private Exam past() {
        var name = texts.getTranslation(DemoPastExam.NAME, Texts.CHINESE);
        List<Exam> found = exams.list(new ExamFilter(name, Set.of(), Set.of()), Window.first(1)).rows().stream()
                .map(line -> line.exam())
                .toList();
        return found.getFirst();
    }
}
