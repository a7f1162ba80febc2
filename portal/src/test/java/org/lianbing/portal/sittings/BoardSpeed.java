package org.lianbing.portal.sittings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// How long the board's questions take with 12,484 sittings, 624,200 answers and 16,644 events; run by name only.
@PortalTest
class BoardSpeed {
    private static final Logger LOG = LoggerFactory.getLogger(BoardSpeed.class);
    private static final int PEOPLE = 12_484;
    private static final int ANSWERS = 50;
    private static final int TIMES = 15;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Board board;

    @Autowired
    Rooms rooms;

    @Test
    void the_board_answers_quickly_for_a_whole_province() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        fill(hall);
        try (var _ = Acting.as(Role.INVIGILATOR, hall.unitPath)) {
            assertThat(rooms.seatAll(hall.exam, 30).people()).isEqualTo(PEOPLE);
            time("figures", () -> board.figures(hall.exam).size());
            time("count", () -> board.count(hall.exam, BoardFilter.ANY));
            time("count offline", () -> board.count(hall.exam, BoardFilter.ANY.withState(BoardState.OFFLINE)));
            time("first page by number", () -> page(hall, BoardFilter.ANY, null, 0));
            time("page at 12,000 by number", () -> page(hall, BoardFilter.ANY, null, 12_000));
            for (var column : List.of("room", "name", "unit", "state", "answered", "saved", "contact", "devices"))
                time("first page by " + column, () -> page(hall, BoardFilter.ANY, column, 0));
            time("first page by events", () -> page(hall, BoardFilter.ANY, "events", 0));
            time("offline only", () -> page(hall, BoardFilter.ANY.withState(BoardState.OFFLINE), null, 0));
            time(
                    "conspicuous only",
                    () -> page(hall, new BoardFilter("", null, false, null, null, true, false), null, 0));
            var room = rooms.of(hall.exam).getFirst().id();
            time("one room", () -> page(hall, BoardFilter.ANY.withRoom(room), null, 0));
            time("part of a number", () -> page(hall, BoardFilter.ANY.withText("99"), null, 0));
            time("rooms", () -> rooms.of(hall.exam).size());
            time(
                    "whole list for Excel",
                    () -> board.list(hall.exam, BoardFilter.ANY, Window.all()).size());
        }
    }

    private int page(ExamHall hall, BoardFilter filter, @org.jspecify.annotations.Nullable String column, int from) {
        return board.list(hall.exam, filter, new Window(from, 50, column, column != null))
                .size();
    }

    private static void time(String question, Supplier<Integer> ask) {
        var answer = ask.get();
        var times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            assertThat(ask.get()).isEqualTo(answer);
            times[i] = (System.nanoTime() - start) / 100_000;
        }
        Arrays.sort(times);
        LOG.info(
                "BOARD {} ({}): median {} ms, worst {} ms",
                question,
                answer,
                times[TIMES / 2] / 10.0,
                times[TIMES - 1] / 10.0);
    }

    /// People, sittings, answers and events as rows; a quarter each prepared, at work, silent, ended.
    private static void fill(ExamHall hall) {
        var sql = hall.sql();
        sql.update("delete from sitting where exam_id = ?", hall.exam.value());
        sql.update("delete from exam_candidate where exam_id = ?", hall.exam.value());
        sql.execute("create table digit (d int)");
        sql.update("insert into digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)");
        sql.update("""
                insert into officer (number, person_type, name, pinyin, initials, sex, born, identity_sealed,
                                     identity_index, unit_id, line, post_status, person_status)
                select concat('s', n), 'OFFICER', concat('考生', n), concat('kaosheng', n), 'ks', 'MALE', '1990-01-01',
                       x'00', unhex(sha2(concat('s', n), 256)), ?, 'GENERAL', 'ON_POST', 'NORMAL'
                  from (select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as n
                          from digit a, digit b, digit c, digit e,
                               digit f) numbers
                 where n < ?""", hall.unit.value(), PEOPLE);
        sql.update("""
                insert into sitting (id, exam_id, officer_id, unit_id, attempt, state, seed, epoch, started_at, deadline,
                                     answers_until, silence_seconds, answered, last_saved_at)
                select unhex(md5(o.id)), ?, o.id, o.unit_id, 1,
                       elt(1 + o.id % 4, 'PREPARED', 'OPEN', 'OPEN', 'ENDED'), 1, 1, now(3) - interval 20 minute,
                       now(3) + interval 40 minute, now(3) + interval 45 minute, 75, o.id % 50,
                       case when o.id % 4 = 1 then now(3) + interval 1 hour else now(3) - interval 5 minute end
                  from officer o where o.number like 's%' and o.unit_id = ?""", hall.exam.value(), hall.unit.value());
        sql.update(
                "insert into sitting_contact select id, last_saved_at from sitting where exam_id = ?",
                hall.exam.value());
        for (int seq = 1; seq <= ANSWERS; seq++) sql.update("""
                    insert into answer_step (sitting_id, epoch, client, seq, slot, response, since_server, received_at,
                                             counted)
                    select id, 1, 'client-of-a-browser-36-characters-00', ?, 1, '{"choice":"A"}', 0, now(3),
                           ? % 10 != 7 or officer_id % 10 > 0
                      from sitting where exam_id = ?""", seq, seq, hall.exam.value());
        sql.update("""
                insert into sitting_event (sitting_id, epoch, kind, since_server, received_at)
                select s.id, 1, elt(1 + a.d, 'FOCUS_LOST', 'FOCUS_BACK', 'FOCUS_LOST', 'FOCUS_BACK'), 0, now(3)
                  from sitting s, digit a where s.exam_id = ? and a.d < 4 and s.officer_id % 3 = 0""", hall.exam.value());
        sql.execute("drop table digit");
        sql.execute("analyze table sitting, answer_step, sitting_event, officer, sitting_contact");
    }
}
