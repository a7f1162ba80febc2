package org.lianbing.portal.shared.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.Sweep;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;

/// Somebody sets the clock of the machine, database included, while an exam is under way.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"lianbing.sittings.sweep-every=1h", "lianbing.marking.every=1h", "lianbing.exams.tick-every=1h"})
@ContextConfiguration(initializers = TestDatabase.class)
class ClockStepTest {
    private static final AtomicReference<Duration> STEPPED = new AtomicReference<>(Duration.ZERO);

    @TestBean
    @SuppressWarnings("NullAway.Init")
    TimeSources timeSources;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Clock clock;

    @Autowired
    ClockWatch watch;

    @Autowired
    ClockAlarms alarms;

    @Autowired
    Sweep sweep;

    @Autowired
    ExamClock examClock;

    static TimeSources timeSources() {
        return new TimeSources() {
            @Override
            public Instant system() {
                return Clock.systemUTC().instant().plus(STEPPED.get());
            }

            @Override
            public Instant database() {
                return system();
            }
        };
    }

    @AfterEach
    void put_it_right() {
        STEPPED.set(Duration.ZERO);
        compare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT30M", "PT-30M"})
    void nobody_ends_early_or_gains_and_an_alarm_is_raised(Duration step) {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        hall.sql()
                .update(
                        "update sitting set state = 'OPEN', epoch = 1, started_at = ?, deadline = ? where exam_id = ?",
                        java.sql.Timestamp.from(clock.instant()),
                        java.sql.Timestamp.from(clock.instant().plusSeconds(600)),
                        hall.exam.value());

        STEPPED.set(step);
        compare();
        compare();

        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        try (var _ = Acting.internally()) {
            sweep.endOverdue();
            examClock.tick();
        }
        assertThat(hall.count("select count(*) from sitting where state = 'OPEN' and exam_id = ?"))
                .isOne();
        hall.sql()
                .update(
                        "update sitting set deadline = ?, answers_until = ? where exam_id = ?",
                        java.sql.Timestamp.from(clock.instant().minusMillis(1)),
                        java.sql.Timestamp.from(clock.instant().minusMillis(1)),
                        hall.exam.value());
        try (var _ = Acting.internally()) {
            sweep.endOverdue();
        }
        assertThat(hall.count("select count(*) from sitting where state = 'OPEN' and exam_id = ?"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"PT30M, +0:30:00", "PT-30M, −0:30:00", "PT-26H, −26:00:00"})
    void the_administrator_sees_it_until_it_is_put_right(Duration step, String distance) {
        STEPPED.set(step);
        compare();
        compare();

        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            assertThat(alarms.current()).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(AlarmKind.SYSTEM_STEPPED);
                assertThat(alarm.distance()).isEqualTo(distance);
            });
            assertThat(audited("clock.alarm")).isPositive();
            var agreed = audited("clock.agrees");

            put_it_right();

            assertThat(alarms.current()).isEmpty();
            assertThat(audited("clock.agrees")).isGreaterThan(agreed);
        }
    }

    /// Once for every second of a round, so that the database's clock is asked, too.
    private void compare() {
        for (int second = 0; second < 10; second++) watch.compare();
    }

    private int audited(String action) {
        return Objects.requireNonNull(portal.getBean(org.springframework.jdbc.core.JdbcTemplate.class)
                .queryForObject("select count(*) from audit_entry where action = ?", Integer.class, action));
    }
}
