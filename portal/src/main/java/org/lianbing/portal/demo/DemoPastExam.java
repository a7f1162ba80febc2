package org.lianbing.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamPlans;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An exam held a week ago and closed; whoever adds its sittings releases the results.
@Component
@Order(30)
class DemoPastExam implements DemoStep {
    static final String NAME = "demo.exam.past";

    private static final int COUNTIES = 5;
    private static final Duration AGO = Duration.ofDays(7);

    private final DemoExams demo;
    private final DemoPapers papers;
    private final Exams exams;
    private final ExamPlans plans;
    private final ExamClock examClock;
    private final Texts texts;
    private final Clock clock;

    DemoPastExam(
            DemoExams demo,
            DemoPapers papers,
            Exams exams,
            ExamPlans plans,
            ExamClock examClock,
            Texts texts,
            Clock clock) {
        this.demo = demo;
        this.papers = papers;
        this.exams = exams;
        this.plans = plans;
        this.examClock = examClock;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        var name = texts.getTranslation(NAME, Texts.CHINESE);
        return exams.list(new ExamFilter(name, Set.of(), Set.of()), Window.first(1))
                        .total()
                > 0;
    }

    @Override
    public void run() {
        var start = clock.instant().minus(AGO);
        var id = plans.create(demo.plan(NAME, papers.named("demo.paper.past"), start, ReleaseRule.MANUAL, COUNTIES));
        plans.takeIn(id, 0);
        examClock.tick();
    }
}
