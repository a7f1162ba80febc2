package org.lianbing.portal.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.testing.TwoCounties;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BoardTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    Board board;

    @Autowired
    Pauses pauses;

    @Autowired
    Grants grants;

    TwoCounties counties;

    @BeforeEach
    void open() {
        counties = new TwoCounties(portal, 6);
        counties.begin(0, Instant.now());
        counties.begin(1, Instant.now().minusSeconds(300));
        counties.begin(2, Instant.now().minusSeconds(300));
    }

    @Test
    void whoever_has_been_silent_for_too_long_is_offline() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            assertThat(board.figures(counties.hall.exam))
                    .isEqualTo(List.of(new BoardFigures(null, null, 3, 1, 2, 0, 0)));
            assertThat(numbers(BoardFilter.ANY.withState(BoardState.OFFLINE))).isEqualTo(List.of(number(1), number(2)));
            assertThat(numbers(BoardFilter.ANY.withState(BoardState.WORKING))).isEqualTo(List.of(number(0)));
            assertThat(numbers(BoardFilter.ANY.withState(BoardState.WAITING))).hasSize(3);
            assertThat(numbers(BoardFilter.ANY.withState(BoardState.ENDED))).isEmpty();
            assertThat(board.course(counties.hall.exam, counties.sitting(1))
                            .line()
                            .offlineSince())
                    .isNotNull();
        }
    }

    @Test
    void an_invigilator_of_a_county_sees_the_own_people_only() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.path(counties.second))) {
            assertThat(board.exams()).extracting(Exam::id).isEqualTo(List.of(counties.hall.exam));
            assertThat(numbers(BoardFilter.ANY)).isEqualTo(List.of(number(1), number(3), number(5)));
            assertThat(board.figures(counties.hall.exam))
                    .isEqualTo(List.of(new BoardFigures(null, null, 2, 0, 1, 0, 0)));
            assertThat(board.affected(counties.hall.exam, new Whom.Everyone()).people())
                    .isEqualTo(3);
            assertThatThrownBy(() -> board.course(counties.hall.exam, counties.sitting(0)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_pasted_column_finds_its_people() {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            assertThat(numbers(BoardFilter.ANY.withText(number(4) + "\n" + number(0))))
                    .isEqualTo(List.of(number(0), number(4)));
            assertThat(numbers(BoardFilter.ANY.withText("%"))).isEmpty();
        }
    }

    @Test
    void grants_and_pauses_show_with_their_reasons() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            grants.grant(counties.hall.exam, new Whom.One(counties.sitting(0)), 10, "换座位");
            pauses.pause(counties.hall.exam, new Whom.One(counties.sitting(0)), "停电");

            var course = board.course(counties.hall.exam, counties.sitting(0));
            assertThat(course.line().granted()).isEqualTo(10);
            assertThat(course.line().paused()).isNotNull();
            assertThat(course.moments()).extracting(Moment::kind).isEqualTo(List.of("paused", "granted", "started"));
            assertThat(numbers(BoardFilter.ANY.withPaused(true))).isEqualTo(List.of(number(0)));
            assertThat(board.affected(counties.hall.exam, new Whom.Everyone()).paused())
                    .isEqualTo(1);
        }
    }

    @Test
    void only_what_is_conspicuous_is_asked_for() {
        counties.hall
                .sql()
                .update(
                        "insert into sitting_event (sitting_id, epoch, kind, since_server, received_at)"
                                + " values (?, 1, 'FOCUS_LOST', 0, now(3)), (?, 1, 'FOCUS_BACK', 0, now(3))",
                        counties.sitting(0).bytes(),
                        counties.sitting(1).bytes());
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            var conspicuous = new BoardFilter("", null, false, null, null, true, false);
            assertThat(numbers(conspicuous)).isEqualTo(List.of(number(0)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "room",
                "name",
                "unit",
                "state",
                "answered",
                "saved",
                "contact",
                "events",
                "devices",
                "deadline"
            })
    void the_list_goes_by_any_of_its_columns(String column) {
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            var window = new Window(0, 4, column, true);
            assertThat(board.list(counties.hall.exam, BoardFilter.ANY, window)).hasSize(4);
        }
    }

    private String number(int candidate) {
        return counties.hall.candidate(candidate).username();
    }

    private List<String> numbers(BoardFilter filter) {
        return board.list(counties.hall.exam, filter, Window.all()).stream()
                .map(BoardLine::number)
                .toList();
    }
}
