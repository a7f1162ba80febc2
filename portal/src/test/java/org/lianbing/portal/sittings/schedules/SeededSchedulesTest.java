package org.lianbing.portal.sittings.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.SaveOutcome;
import org.lianbing.portal.sittings.SittingsEnded;
import org.lianbing.portal.sittings.Stamp;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.SampleQuestions;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// Thousands of random courses: saves sent again, out of order or by a browser that has lost the sitting, take-overs,
/// grants, pauses, silences, outages, sweeps. Nothing acknowledged is lost, nothing counts twice, no time is gained
/// or lost, and each sitting ends exactly once. A failure names its seed; `-Dlianbing.schedule.seed=<seed>` replays it,
/// `-Dlianbing.schedules=<n>` sets how many, `./lianbing test --full` takes ten thousand.
@SpringBootTest(
        properties = {
            "lianbing.sittings.sweep-every=1h",
            "lianbing.sittings.contacts-every=1h",
            "lianbing.sittings.sign-every=1h",
            "lianbing.marking.every=1h"
        })
@ContextConfiguration(initializers = TestDatabase.class)
class SeededSchedulesTest {
    private static final int COUNT =
            Integer.getInteger("lianbing.schedules", Boolean.getBoolean("lianbing.full") ? 10_000 : 600);
    /// So many courses meet every rule.
    private static final int ENOUGH = 500;

    private static final long FIRST = 20_261_120L;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        Ends ends() {
            return new Ends();
        }
    }

    /// Counts the ends of every sitting.
    static final class Ends {
        private volatile java.util.function.Consumer<SittingsEnded> heard = _ -> {};

        @EventListener
        void on(SittingsEnded ended) {
            heard.accept(ended);
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    Ends ends;

    @Test
    void whatever_happens_the_portal_does_what_the_protocol_says() {
        var portal = portal();
        var only = Long.getLong("lianbing.schedule.seed");
        if (only != null) run(portal, only);
        else for (long seed = FIRST; seed < FIRST + COUNT; seed++) run(portal, seed);
        if (only == null && COUNT >= ENOUGH) portal.everythingHappened();
    }

    @Test
    void a_sweep_that_wakes_first_after_an_outage_ends_nobody_whose_deadline_lay_in_it() throws Exception {
        var portal = portal();
        portal.fresh();
        var client = "00000000-0000-4000-8000-000000000001";
        var started = portal.sittings.start(portal.exam(), client, false, portal.entrant());
        portal.advance(Model.LENGTH.minusSeconds(20));
        var there = (SaveOutcome.Saved) portal.sittings.save(started.pass(), client, List.of());

        portal.away(Duration.ofMinutes(1), true);

        var answer = new JsonMapper().readTree("{\"choice\":\"A\"}");
        var offline = new RawStep(1, null, 1, answer, new Stamp(there.serverTime(), 10_000));
        assertThat(portal.sittings.save(started.pass(), client, List.of(offline)))
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        saved -> assertThat(saved.kept()).isEmpty());
    }

    private static void run(Portal portal, long seed) {
        var course = new Course(portal, seed);
        try {
            course.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + seed + ": " + course.acts(), e);
        }
    }

    private Portal portal() {
        Instant now = clock.instant();
        var plan = new ExamPlan(
                SampleQuestions.ofEveryType(0),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(10)),
                (int) Model.LENGTH.toMinutes(),
                (int) Model.GRACE.toSeconds(),
                Integer.MAX_VALUE,
                0,
                0);
        var portal = new Portal(context, clock, ExamHall.open(context, plan, 1));
        ends.heard = ended -> portal.ended(ended.sittings());
        return portal;
    }
}
