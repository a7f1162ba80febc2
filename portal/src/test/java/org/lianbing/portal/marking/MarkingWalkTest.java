package org.lianbing.portal.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.exams.Releasing;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// From answers to a released result: two points a slot, 单选 多选 判断 填空 简答 案例.
@HttpPortalTest
class MarkingWalkTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    SystemMarking marking;

    @Autowired
    MarkingDesk desk;

    @Autowired
    OwnResults own;

    @Autowired
    Results results;

    @Autowired
    ItemReports reports;

    @Autowired
    Releasing releasing;

    ExamHall hall;
    PublicId sitting;

    @BeforeEach
    void someone_answers_everything_and_hands_in() {
        hall = ExamHall.open(portal, ExamPlan.open(), 3);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var id = browser.start(hall).at("sitting");
        browser.save(id, """
                [{"seq":1,"slot":1,"response":{"choice":"B"},"sinceServer":1},
                 {"seq":2,"slot":2,"response":{"choices":["A"]},"sinceServer":1},
                 {"seq":3,"slot":3,"response":{"verdict":false},"sinceServer":1},
                 {"seq":4,"slot":4,"response":{"blanks":["十五","300"]},"sinceServer":1},
                 {"seq":5,"slot":5,"response":{"text":"要点一"},"sinceServer":1},
                 {"seq":6,"slot":6,"response":{"items":{"1":{"choice":"B"},"3":{"text":"说理"}}},"sinceServer":1}]""");
        browser.submit(id);
        sitting = new PublicId(id);
        mark();
        close();
    }

    @Test
    void the_system_marks_what_it_can_and_lays_the_rest_on_the_desk() {
        // 2 + 1 (half for a subset) + 0 + 1 (one blank of two) + case item 1: 4/10 of 2 points
        assertThat(line().points()).isEqualByComparingTo("4.80");
        assertThat(line().standing()).isEqualTo(ExamOutcome.Standing.HANDED_IN);
        assertThat(queues())
                .extracting(DeskQueue::slot, DeskQueue::item, DeskQueue::open)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(5, 0, 1), org.assertj.core.api.Assertions.tuple(6, 3, 1));
    }

    @Test
    void a_marker_sees_an_answer_without_a_name_and_marks_it_by_the_rubric() {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            var assignment = desk.next(hall.exam, 5, 0).orElseThrow();
            assertThat(assignment.answer()).isEqualTo("要点一");
            assertThat(assignment.rubric()).extracting("points").containsExactly(0.8, 1.2);
            assertThat(assignment.toString()).doesNotContain(sitting.hex(), "单雄信");
            assertThatThrownBy(() -> desk.mark(assignment.task(), List.of(0.9, 0.0), ""))
                    .isInstanceOf(Invalid.class);
            desk.mark(assignment.task(), List.of(0.8, 0.0), "只答一点");
            assertThat(desk.next(hall.exam, 5, 0)).isEmpty();
        }
        assertThat(line().points()).isEqualByComparingTo("5.60");
    }

    @Test
    void a_changed_mark_leaves_a_trail_and_the_last_one_counts() {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            var task = desk.next(hall.exam, 5, 0).orElseThrow().task();
            desk.mark(task, List.of(0.8, 0.0), "");
            desk.mark(task, List.of(0.8, 1.2), "复核改分");
            assertThat(desk.again(task).awarded()).containsExactly(0.8, 1.2);
            assertThat(desk.done(hall.exam, 5, 0)).hasSize(1);
        }
        assertThat(line().points()).isEqualByComparingTo("6.80");
        assertThat(steps("MARKER")).isEqualTo(2);
    }

    @Test
    void nobody_marks_while_the_exam_goes_on_or_ever_their_own_answer() {
        var own = new org.lianbing.portal.shared.Actor(
                78,
                "考生兼阅卷",
                hall.candidate(0).id().value(),
                List.of(new org.lianbing.portal.shared.Grant(Role.MARKER, hall.unitPath)));
        try (var _ = Acting.as(own)) {
            assertThat(desk.queues()).isEmpty();
            assertThat(desk.next(hall.exam, 5, 0)).isEmpty();
        }
        hall.sql().update("update exam set state = 'OPEN' where id = ?", hall.exam.value());
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            assertThat(desk.queues()).isEmpty();
            assertThat(desk.next(hall.exam, 5, 0)).isEmpty();
        }
    }

    @Test
    void an_answer_on_one_desk_is_not_on_another() {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            assertThat(desk.next(hall.exam, 5, 0)).isPresent();
        }
        var other = new org.lianbing.portal.shared.Actor(
                77, "另一位", null, List.of(new org.lianbing.portal.shared.Grant(Role.MARKER, hall.unitPath)));
        try (var _ = Acting.as(other)) {
            assertThat(desk.next(hall.exam, 5, 0)).isEmpty();
        }
    }

    @Test
    void a_marker_of_another_unit_sees_nothing() {
        try (var _ = Acting.as(Role.MARKER, "/999999/")) {
            assertThat(desk.queues()).isEmpty();
            assertThatThrownBy(() -> desk.next(hall.exam, 5, 0)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void marking_again_by_replay_changes_nothing_when_keys_are_the_same() {
        var before = steps("SYSTEM");
        try (var _ = Acting.internally()) {
            marking.replay(hall.exam);
        }
        assertThat(steps("SYSTEM")).isEqualTo(before);
        assertThat(line().points()).isEqualByComparingTo("4.80");
    }

    @Test
    void a_corrected_key_re_marks_by_replay_and_keeps_the_trail() {
        correctTheKeyOfSlotThree();
        try (var _ = Acting.internally()) {
            marking.replay(hall.exam);
        }
        assertThat(line().points()).isEqualByComparingTo("6.80");
        assertThat(steps("SYSTEM")).isEqualTo(7);
    }

    @Test
    void results_are_not_released_before_everything_is_marked() {
        close();
        try (var _ = Acting.as(Role.TRAINER, hall.unitPath)) {
            assertThatThrownBy(() -> releasing.release(hall.exam))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("marking.release.unmarked");
        }
    }

    @Test
    void an_officer_sees_no_points_and_no_key_before_the_release_and_everything_after() {
        markTheRest();
        try (var _ = Acting.asOfficer(hall.candidate(0).id(), hall.unitPath)) {
            assertThat(own.of(sitting).score()).isNull();
        }
        release();
        try (var _ = Acting.asOfficer(hall.candidate(0).id(), hall.unitPath)) {
            var score = Objects.requireNonNull(own.of(sitting).score());
            assertThat(score.points()).isEqualByComparingTo("7.40");
            assertThat(score.passed()).isFalse();
            assertThat(score.slots()).hasSize(6);
            assertThat(score.slots().get(4).notes()).containsExactly("好");
            assertThat(score.slots().getFirst().version().explanation()).isEqualTo("解析");
        }
    }

    @Test
    void an_officer_cannot_read_another_ones_result() {
        try (var _ = Acting.asOfficer(hall.candidate(1).id(), hall.unitPath)) {
            assertThatThrownBy(() -> own.of(sitting)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void after_the_release_no_mark_changes_any_more() {
        markTheRest();
        MarkingTaskId task;
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            task = desk.done(hall.exam, 5, 0).getFirst().task();
        }
        release();
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            assertThatThrownBy(() -> desk.mark(task, List.of(0.0, 0.0), "")).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void staff_see_who_has_not_sat_first_and_only_their_own_units() {
        try (var _ = Acting.as(Role.UNIT_CONTACT, hall.unitPath)) {
            var all = results.list(hall.exam, ResultFilter.ANY, Window.first(10));
            assertThat(all.total()).isEqualTo(3);
            assertThat(all.rows())
                    .extracting(ResultLine::standing)
                    .containsExactly(
                            ExamOutcome.Standing.NOT_STARTED,
                            ExamOutcome.Standing.NOT_STARTED,
                            ExamOutcome.Standing.HANDED_IN);
            for (var outcome : ResultFilter.Outcome.values())
                assertThat(results.list(hall.exam, new ResultFilter("sxx", hall.unit, outcome), Window.first(9))
                                .total())
                        .isEqualTo(
                                switch (outcome) {
                                    case NOT_SAT -> 2;
                                    case WAITING -> 1;
                                    case SITTING, PASSED, FAILED -> 0;
                                });
        }
        try (var _ = Acting.as(Role.UNIT_CONTACT, "/999999/")) {
            assertThat(results.list(hall.exam, ResultFilter.ANY, Window.first(10))
                            .total())
                    .isZero();
            assertThatThrownBy(() -> results.exam(hall.exam)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_trainer_reads_how_questions_behaved() {
        markTheRest();
        try (var _ = Acting.as(Role.TRAINER, hall.unitPath)) {
            var report = reports.of(hall.exam);
            assertThat(report.test().n()).isEqualTo(1);
            assertThat(report.test().mean()).hasValue(7.4);
            assertThat(report.items())
                    .extracting(item -> item.statistics().facility().getAsDouble())
                    .containsExactly(1.0, 0.5, 0.0, 0.5, 1.0, 0.7);
            assertThat(report.items().getFirst().options().chosen()).containsEntry("B", 1);
        }
        try (var _ = Acting.as(Role.TRAINER, "/999999/")) {
            assertThatThrownBy(() -> reports.of(hall.exam)).isInstanceOf(NotAllowed.class);
        }
    }

    private void correctTheKeyOfSlotThree() {
        hall.sql().update("""
                        update question_version v join paper_slot s on s.question_version_id = v.id
                           set v.content = replace(v.content, '"key":true', '"key":false')
                         where s.paper_id = ? and s.slot = 3""", hall.paper().id().value());
    }

    private void markTheRest() {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            desk.mark(desk.next(hall.exam, 5, 0).orElseThrow().task(), List.of(0.8, 1.2), "好");
            desk.mark(desk.next(hall.exam, 6, 3).orElseThrow().task(), List.of(0.24, 0.36), "");
        }
    }

    private void close() {
        hall.sql().update("update exam set state = 'CLOSED' where id = ?", hall.exam.value());
    }

    private void release() {
        close();
        try (var _ = Acting.as(Role.TRAINER, hall.unitPath)) {
            releasing.release(hall.exam);
        }
    }

    private void mark() {
        try (var _ = Acting.internally()) {
            marking.markDue();
        }
    }

    private List<DeskQueue> queues() {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            return desk.queues();
        }
    }

    private ResultLine line() {
        try (var _ = Acting.as(Role.TRAINER, hall.unitPath)) {
            return results.list(hall.exam, ResultFilter.ANY, Window.first(10))
                    .rows()
                    .getLast();
        }
    }

    private int steps(String source) {
        return hall.count("select count(*) from mark_step m join sitting s on s.id = m.sitting_id"
                + " where s.exam_id = ? and m.source = '" + source + "'");
    }
}
