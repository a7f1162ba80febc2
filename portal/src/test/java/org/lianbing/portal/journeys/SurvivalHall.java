package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lianbing.portal.faults.Fault;
import org.lianbing.portal.faults.FaultProxy;
import org.lianbing.portal.faults.Rule;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.portal.sittings.SittingState;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.bank.BankReader;
import org.lianbing.questionbank.bank.BankSource;
import org.lianbing.questionbank.response.ResponseJson;
import org.openqa.selenium.support.ui.FluentWait;

/// A portal behind a proxy that can fail, and one exam with one candidate after the other.
final class SurvivalHall implements AutoCloseable {
    private static final String QUESTIONS = "2-procedure/admin-penalty-law.yaml";

    final RunningPortal portal;
    final FaultProxy proxy;
    private final List<Content> questions = questions();

    SurvivalHall(String name) {
        portal = RunningPortal.empty(name, "--spring.main.sources=" + NextBuild.class.getName());
        proxy = FaultProxy.start(0, 1, portal.port());
    }

    /// Half an hour, on six single choices (1–6), two judgements and two multiple choices.
    ExamHall exam() {
        var now = Instant.now();
        var plan = new ExamPlan(questions, now.minusSeconds(60), now.plus(Duration.ofHours(1)), 30, 60, 1, 0, 0);
        return ExamHall.open(portal.context(), plan, 1);
    }

    private static List<Content> questions() {
        var bank = BankSource.classPath(BankReader.class.getClassLoader());
        var text = Objects.requireNonNull(bank.get(QUESTIONS));
        var all = new BankReader().read(new TreeMap<>(Map.of(QUESTIONS, text))).versions();
        var chosen = new ArrayList<Content>();
        chosen.addAll(first(all, QuestionType.SINGLE, 6));
        chosen.addAll(first(all, QuestionType.JUDGE, 2));
        chosen.addAll(first(all, QuestionType.MULTIPLE, 2));
        return chosen;
    }

    private static List<Content> first(List<QuestionVersion> all, QuestionType type, int count) {
        return all.stream()
                .map(QuestionVersion::content)
                .filter(content -> content.type() == type)
                .limit(count)
                .toList();
    }

    /// Enters at a browser whose line goes through the proxy.
    Examinee enter(ExamHall hall, Size size) {
        return enter(hall, size, "");
    }

    /// The same, with a script that runs before the page's own.
    Examinee enter(ExamHall hall, Size size, String script) {
        var browser = Browser.open(proxy.url(), size);
        browser.devtools().beforeEveryPage(script);
        return Examinee.enter(browser, hall, size);
    }

    /// Cuts every line: what is under way breaks, what follows gets nowhere, and the browser is told.
    void cut(Examinee examinee) {
        silence();
        examinee.browser().devtools().online(false);
    }

    /// The same, but nobody tells the browser.
    void silence() {
        proxy.faults().set(Rule.always(Fault.DROP_REQUEST));
        proxy.cutLines();
    }

    void mend(Examinee examinee) {
        proxy.faults().calm();
        examinee.browser().devtools().online(true);
    }

    /// Stops every process of the browser for a while, in which something may happen.
    void sleep(Examinee examinee, Duration time, Runnable meanwhile) {
        var processes = examinee.browser().processes();
        processes.stop();
        meanwhile.run();
        await(now().plus(time));
        processes.goOn();
    }

    void await(Instant instant) {
        new FluentWait<>(portal.bean(Clock.class))
                .withTimeout(Duration.ofMinutes(1))
                .pollingEvery(Duration.ofMillis(50))
                .until(clock -> clock.instant().isAfter(instant));
    }

    <T> T internally(Supplier<T> work) {
        return portal.bean(Actors.class).internally(work);
    }

    Instant now() {
        return portal.bean(Clock.class).instant();
    }

    PublicId sitting(ExamHall hall) {
        return PublicId.of(Objects.requireNonNull(hall.sql()
                .queryForObject("select id from sitting where exam_id = ?", byte[].class, hall.exam.value())));
    }

    Sitting state(ExamHall hall) {
        return internally(() -> portal.bean(SittingAnswers.class).sitting(sitting(hall)));
    }

    /// Seconds until the deadline, rounded up.
    long left(ExamHall hall) {
        return Math.ceilDiv(
                Duration.between(now(), state(hall).requireDeadline()).toMillis(), 1_000);
    }

    /// Slot → answer, as the protocol writes it.
    Map<Integer, String> held(ExamHall hall) {
        var id = sitting(hall);
        var held = internally(() -> portal.bean(SittingAnswers.class).held(List.of(id)));
        return held.getOrDefault(id, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> ResponseJson.write(entry.getValue()), (a, _) -> a, TreeMap::new));
    }

    int steps(ExamHall hall) {
        return hall.count("select count(*) from answer_step a join sitting s on s.id = a.sitting_id where exam_id = ?");
    }

    /// Every answer is there, each stored once; one end with one receipt, the one the page shows; one result.
    void expectOneEnd(ExamHall hall, Examinee examinee, String reason, int steps) {
        var sitting = state(hall);
        assertThat(held(hall)).isEqualTo(examinee.given);
        assertThat(steps(hall)).as("stored answers").isEqualTo(steps);
        assertThat(sitting.state()).isEqualTo(SittingState.ENDED);
        assertThat(String.valueOf(sitting.endReason())).isEqualTo(reason);
        assertThat(sitting.answered()).isEqualTo(examinee.given.size());
        assertThat(sitting.receipt()).isEqualTo(examinee.receipt());
        examinee.browser().until("a result", _ -> hall.count("select count(*) from result where exam_id = ?") == 1);
        assertThat(hall.count("select count(*) - count(distinct slot, item) from mark_step m"
                        + " join sitting s on s.id = m.sitting_id where exam_id = ?"))
                .as("questions marked twice")
                .isZero();
    }

    @Override
    public void close() {
        proxy.close();
        portal.close();
    }
}
