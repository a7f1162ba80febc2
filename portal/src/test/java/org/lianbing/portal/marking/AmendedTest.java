package org.lianbing.portal.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.Evidence;
import org.lianbing.portal.sittings.EvidenceStep;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Evidence accepted after the marking: the system marks again, and people mark again what they had marked.
@HttpPortalTest
class AmendedTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    SystemMarking marking;

    @Autowired
    MarkingDesk desk;

    @Autowired
    Evidence evidence;

    ExamHall hall;
    PublicId sitting;

    @BeforeEach
    void someone_hands_in_and_two_answers_come_late() {
        hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var id = browser.start(hall).at("sitting");
        browser.save(id, """
                [{"seq":1,"slot":1,"response":{"choice":"A"},"sinceServer":1},
                 {"seq":2,"slot":5,"response":{"text":"初稿"},"sinceServer":1}]""");
        browser.submit(id);
        browser.save(id, """
                [{"seq":3,"slot":1,"response":{"choice":"B"},"sinceServer":1},
                 {"seq":4,"slot":5,"response":{"text":"定稿"},"sinceServer":1}]""");
        sitting = new PublicId(id);
        hall.sql().update("update exam set state = 'CLOSED' where id = ?", hall.exam.value());
        mark();
        written("初稿", List.of(0.8, 0.0));
        assertThat(points()).isEqualByComparingTo("0.80");
    }

    @Test
    void an_accepted_answer_is_marked_and_a_written_one_goes_back_to_the_desk() {
        assertThat(accept()).isEqualTo(2);
        mark();
        assertThat(complete()).isFalse();
        written("定稿", List.of(0.8, 1.2));
        assertThat(points()).isEqualByComparingTo("4.00");
        assertThat(complete()).isTrue();
        assertThat(accept()).as("once").isZero();
    }

    @Test
    void once_the_results_are_out_nothing_is_accepted_any_more() {
        hall.sql().update("update exam set state = 'RELEASED' where id = ?", hall.exam.value());
        assertThatThrownBy(this::accept).isInstanceOf(Conflict.class).hasMessage("sittings.evidence.released");
    }

    private int accept() {
        try (var _ = Acting.as(Role.INVIGILATOR, hall.unitPath)) {
            var steps = evidence.of(hall.exam, sitting).stream()
                    .map(EvidenceStep::id)
                    .toList();
            return evidence.accept(hall.exam, sitting, steps, "断网");
        }
    }

    private void written(String text, List<Double> awarded) {
        try (var _ = Acting.as(Role.MARKER, hall.unitPath)) {
            var assignment = desk.next(hall.exam, 5, 0).orElseThrow();
            assertThat(assignment.answer()).isEqualTo(text);
            desk.mark(assignment.task(), awarded, "");
            assertThat(desk.next(hall.exam, 5, 0)).isEmpty();
        }
    }

    private void mark() {
        try (var _ = Acting.internally()) {
            marking.markDue();
        }
    }

    private BigDecimal points() {
        return Objects.requireNonNull(hall.sql()
                .queryForObject("select points from result where exam_id = ?", BigDecimal.class, hall.exam.value()));
    }

    private boolean complete() {
        return hall.count("select complete from result where exam_id = ?") == 1;
    }
}
