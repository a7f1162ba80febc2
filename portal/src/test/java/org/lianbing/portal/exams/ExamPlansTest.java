package org.lianbing.portal.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.exams.ExamFixture.World;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@RecordApplicationEvents
@Transactional
class ExamPlansTest {
    private ExamFixture fixture;

    @Autowired
    void beans(AutowireCapableBeanFactory beans) {
        fixture = ExamFixture.of(beans);
    }

    @Autowired
    ExamPlans plans;

    @Autowired
    Exams exams;

    @Autowired
    Releasing releasing;

    @Autowired
    Papers papers;

    @Autowired
    Questions questions;

    @Autowired
    ApplicationEvents events;

    private World world;

    @BeforeEach
    void build() {
        try (var _ = Acting.internally()) {
            world = fixture.build("t-plans", 1);
        }
    }

    @Test
    void scheduling_freezes_the_paper_settles_the_candidates_and_keeps_the_questions_secret() {
        try (var _ = trainer()) {
            var id = plans.create(fixture.plan(world, Duration.ofHours(1), ExamFixture.all(world)));
            assertThatThrownBy(() -> plans.schedule(id, 0, false)).hasMessage("exams.paper-not-frozen");
            plans.schedule(id, 0, true);

            var exam = exams.get(id);
            assertThat(exam.state()).isEqualTo(ExamState.SCHEDULED);
            assertThat(exams.byPublicId(exam.publicId())).isEqualTo(exam);
            assertThat(exams.candidates(id)).containsExactly(world.officer());
            assertThat(events.stream(ExamScheduled.class)).containsExactly(new ExamScheduled(id));
            var slot = papers.frozen(world.paper()).slots().getFirst();
            assertThat(questions.get(slot.version().id()).embargoUntil()).isAfterOrEqualTo(exam.closesAt());
        }
    }

    @Test
    void each_thing_that_is_missing_is_named_and_nothing_changes() {
        try (var _ = trainer()) {
            var past = plans.create(fixture.plan(world, Duration.ofMinutes(-5), ExamFixture.all(world)));
            assertThatThrownBy(() -> plans.schedule(past, 0, true)).hasMessage("exams.start-past");
            var nobody = plans.create(fixture.plan(world, Duration.ofHours(1), Audience.nobody()));
            assertThatThrownBy(() -> plans.schedule(nobody, 0, true)).hasMessage("exams.audience-empty");
            assertThatThrownBy(() -> plans.schedule(nobody, 7, true)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> plans.cancel(past, 0, " ")).isInstanceOf(Invalid.class);
            assertThat(exams.list(ExamFilter.none(), Window.all()).rows())
                    .allMatch(line -> line.exam().state() == ExamState.DRAFT);
        }
    }

    @Test
    void a_cancelled_exam_ends_the_secrecy_and_goes_nowhere() {
        try (var _ = trainer()) {
            var id = scheduled();
            plans.cancel(id, 1, "停电");

            assertThat(exams.get(id).cancelReason()).isEqualTo("停电");
            var slot = papers.frozen(world.paper()).slots().getFirst();
            assertThat(questions.get(slot.version().id()).embargoUntil())
                    .isNotEqualTo(exams.get(id).closesAt());
            assertThatThrownBy(() -> plans.schedule(id, 2, true)).hasMessage("shared.move-impossible");
            assertThatThrownBy(() -> releasing.release(id)).hasMessage("shared.move-impossible");
            assertThatThrownBy(
                            () -> plans.change(id, 2, fixture.plan(world, Duration.ofHours(1), ExamFixture.all(world))))
                    .hasMessage("exams.not-draft");
        }
    }

    @Test
    void the_moves_are_those_of_the_table() {
        assertThat(ExamState.MOVES.allows(ExamState.DRAFT, ExamState.OPEN)).isFalse();
        assertThat(ExamState.MOVES.allows(ExamState.OPEN, ExamState.RELEASED)).isFalse();
        assertThat(ExamState.MOVES.allows(ExamState.RELEASED, ExamState.CANCELLED))
                .isFalse();
        assertThat(ExamState.MOVES.allows(ExamState.CLOSED, ExamState.RELEASED)).isTrue();
    }

    @Test
    void only_candidates_and_staff_of_the_unit_see_an_exam() {
        ExamId id;
        try (var _ = trainer()) {
            id = scheduled();
        }
        try (var _ = Acting.asOfficer(world.officer(), world.province().path())) {
            assertThat(exams.own()).extracting(Exam::id).containsExactly(id);
            assertThat(exams.isCandidate(id, world.officer())).isTrue();
            assertThatThrownBy(() -> exams.candidates(id)).isInstanceOf(AccessDeniedException.class);
        }
        try (var _ = Acting.asOfficer(new OfficerId(987_654), world.province().path())) {
            assertThat(exams.own()).isEmpty();
            assertThatThrownBy(() -> exams.get(id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> exams.isCandidate(id, world.officer())).isInstanceOf(NotAllowed.class);
        }
        try (var _ = Acting.as(Role.TRAINER, world.province().path() + "999999/")) {
            assertThat(exams.list(ExamFilter.none(), Window.all()).rows()).isEmpty();
            assertThatThrownBy(() -> exams.get(id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> plans.cancel(id, 1, "停电")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            plans.count(new Audience(Set.of(world.province().id()), Set.of())))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private ExamId scheduled() {
        var id = plans.create(fixture.plan(world, Duration.ofHours(1), ExamFixture.all(world)));
        plans.schedule(id, 0, true);
        return id;
    }

    private Acting trainer() {
        return Acting.as(Role.TRAINER, world.province().path());
    }
}
