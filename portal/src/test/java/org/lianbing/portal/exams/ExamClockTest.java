package org.lianbing.portal.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.exams.persistence.ExamMapper;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Commits, because Quartz works in transactions of its own.
@PortalTest
class ExamClockTest {
    private ExamFixture fixture;

    @Autowired
    void beans(AutowireCapableBeanFactory beans) {
        fixture = ExamFixture.of(beans);
    }

    @Autowired
    ExamPlans plans;

    @Autowired
    ExamClock clock;

    @Autowired
    ExamMapper exams;

    @Autowired
    JdbcTemplate database;

    @Test
    void quartz_opens_an_exam_at_its_time() {
        var id = scheduled("t-quartz", 2, Duration.ofSeconds(2));

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> state(id) == ExamState.OPEN);
        try (var _ = Acting.internally()) {
            plans.cancel(id, 2, "测试结束");
        }
    }

    @Test
    void an_exam_missed_while_the_server_was_off_opens_closes_and_goes_out_in_order() {
        var id = scheduled("t-missed", 3, Duration.ofDays(1));
        database.update(
                "update exam set opens_at = '2026-01-01 01:00', closes_at = '2026-01-01 02:00' where id = ?",
                id.value());

        try (var _ = Acting.internally()) {
            clock.tick();
            assertThat(state(id)).isEqualTo(ExamState.RELEASED);
            clock.tick();
        }
        assertThat(database.queryForList(
                        "select action from audit_entry where subject_type = 'exam' and subject_id = ? order by id",
                        String.class,
                        String.valueOf(id.value())))
                .containsExactly("exam.created", "exam.scheduled", "exam.opened", "exam.closed", "exam.released");
    }

    private ExamId scheduled(String code, int order, Duration untilStart) {
        try (var _ = Acting.internally()) {
            var world = fixture.build(code, order);
            var id = plans.create(fixture.plan(world, untilStart, ExamFixture.all(world)));
            plans.schedule(id, 0, true);
            return id;
        }
    }

    private ExamState state(ExamId id) {
        var exam = exams.byId(id);
        if (exam == null) throw new IllegalStateException("The exam is gone");
        return exam.state();
    }
}
