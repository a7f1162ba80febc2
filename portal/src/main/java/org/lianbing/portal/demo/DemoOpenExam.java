package org.lianbing.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamPlans;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An exam that opens two minutes after the start, at every start that finds none under way.
@Component
@Order(31)
class DemoOpenExam implements DemoStep {
    private static final String NAME = "demo.exam.open";
    private static final Duration UNTIL_OPEN = Duration.ofMinutes(2);
    private static final Set<ExamState> LIVE = Set.of(ExamState.SCHEDULED, ExamState.OPEN);

    private final DemoExams demo;
    private final DemoPapers papers;
    private final Exams exams;
    private final ExamPlans plans;
    private final Texts texts;
    private final Clock clock;

    DemoOpenExam(DemoExams demo, DemoPapers papers, Exams exams, ExamPlans plans, Texts texts, Clock clock) {
        this.demo = demo;
        this.papers = papers;
        this.exams = exams;
        this.plans = plans;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        var live = new ExamFilter(texts.getTranslation(NAME, Texts.CHINESE), LIVE, Set.of());
        return exams.list(live, Window.all()).rows().stream()
                .anyMatch(line -> line.exam().closesAt().isAfter(clock.instant()));
    }

    @Override
    public void run() {
        var start = clock.instant().plus(UNTIL_OPEN);
        var plan = demo.plan(NAME, papers.named("demo.paper.open"), start, ReleaseRule.IMMEDIATE, 1);
        plans.schedule(plans.create(plan), 0, false);
    }
}
