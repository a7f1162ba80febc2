package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.Grants;
import org.lianbing.portal.sittings.Pauses;
import org.lianbing.portal.sittings.Whom;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.sittings.testing.Reply;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Time given and taken by those who watch over an exam, as the pages see it.
@HttpPortalTest
class OversightTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Grants grants;

    @Autowired
    Pauses pauses;

    @Autowired
    ExamClock exams;

    ExamHall hall;
    Browser browser;
    Reply started;
    String sitting;

    @BeforeEach
    void one_of_three_sits_an_exam() {
        hall = ExamHall.open(portal, ExamPlan.open(), 3);
        browser = new Browser(port).signIn(hall.candidate(0));
        started = browser.start(hall);
        sitting = started.at("sitting");
    }

    @Test
    void a_grant_moves_the_deadline_and_the_page_hears_of_it() {
        var pulse = started.at("pulse/url");
        var before = new Browser(port).get(pulse);
        assertThat(before.text()).isEqualTo("{\"n\":0}");
        assertThat(grant(one(), 10)).isOne();

        var now = new Browser(port).get(pulse);
        assertThat(now.text()).isEqualTo("{\"n\":1}");
        assertThat(now.header("Set-Cookie")).isEmpty();
        assertThat(new Browser(port)
                        .send("GET", pulse, null, Map.of("If-None-Match", now.header("ETag")))
                        .status())
                .isEqualTo(304);
        var beat = browser.save(sitting, "[]");
        assertThat(beat.at("deadlineVersion")).isEqualTo("2");
        assertThat(Instant.parse(beat.at("deadline")))
                .isEqualTo(Instant.parse(started.at("deadline")).plusSeconds(600));
        assertThat(beat.header("Set-Cookie")).as("the cookie lives as long").contains("lianbing_sitting");
    }

    @Test
    void whoever_has_not_begun_gets_the_minutes_at_the_start_even_beyond_the_window() {
        assertThat(grant(new Whom.Everyone(), 90)).isEqualTo(3);
        var begun = new Browser(port).signIn(hall.candidate(1)).start(hall);
        var own = Duration.between(Instant.parse(begun.at("serverTime")), Instant.parse(begun.at("deadline")));
        assertThat(own).isEqualTo(Duration.ofHours(2));
        assertThat(hall.count("select count(*) from time_grant where exam_id = ? and sitting_id is null"
                        + " and room_id is null and minutes = 90 and reached = 3 and reason = '停电'"))
                .isOne();
    }

    @Test
    void a_grant_to_a_room_reaches_that_room_alone() {
        hall.sql().update("insert into exam_room (exam_id, name, seats) values (?, '一号', 30)", hall.exam.value());
        var room = new RoomId(hall.count("select id from exam_room where exam_id = ?"));
        hall.sql().update("update sitting set room_id = ? where id = unhex(?)", room.value(), sitting);
        assertThat(grant(new Whom.Room(room), 5)).isOne();
        assertThat(hall.count("select sum(granted_minutes) from sitting where exam_id = ?"))
                .isEqualTo(5);
    }

    @Test
    void a_pause_stops_the_clock_and_going_on_gives_the_time_back() {
        try (var _ = invigilator()) {
            assertThat(pauses.pause(hall.exam, one(), "火警")).isOne();
            assertThat(pauses.pause(hall.exam, one(), "火警")).isZero();
        }
        var inPause = browser.save(sitting, op(1));
        assertThat(inPause.at("paused")).isNotEmpty();
        assertThat(inPause.json().get("kept").toString()).isEqualTo("[{\"seq\":1,\"why\":\"paused\"}]");
        assertThat(browser.submit(sitting).refusal()).isEqualTo("409 paused");
        hall.sql()
                .update(
                        "update sitting set paused_at = timestampadd(second, -400, paused_at) where id = unhex(?)",
                        sitting);
        try (var _ = invigilator()) {
            assertThat(pauses.resume(hall.exam, new Whom.Everyone(), "解除")).isOne();
        }
        var after = browser.save(sitting, op(2));
        assertThat(after.json().get("kept")).isEmpty();
        assertThat(after.json().get("paused").isNull()).isTrue();
        assertThat(Duration.between(Instant.parse(started.at("deadline")), Instant.parse(after.at("deadline"))))
                .isBetween(Duration.ofSeconds(400), Duration.ofSeconds(430));
    }

    @Test
    void an_exam_closes_only_when_nobody_sits_it_any_more() {
        grant(one(), 60);
        hall.sql()
                .update(
                        "update exam set state = 'OPEN', closes_at = timestampadd(second, -1, utc_timestamp(3)) where id = ?",
                        hall.exam.value());
        tick();
        assertThat(state()).isEqualTo("OPEN");
        assertThat(hall.count("select count(*) from question q join question_version v on v.question_id = q.id"
                        + " join paper_slot p on p.question_version_id = v.id join exam e on e.paper_id = p.paper_id"
                        + " where e.id = ? and q.embargo_until > utc_timestamp()"))
                .as("questions stay secret")
                .isEqualTo(6);
        browser.submit(sitting);
        tick();
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void nobody_reaches_beyond_their_units_or_the_limit() {
        try (var _ = Acting.as(Role.INVIGILATOR, "/999999999/")) {
            assertThatThrownBy(() -> grants.grant(hall.exam, new Whom.Everyone(), 5, "停电"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> pauses.pause(hall.exam, one(), "停电")).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> grant(one(), 121)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> grant(one(), 0)).isInstanceOf(Invalid.class);
        assertThat(browser.save(sitting, "[]").at("deadline")).isEqualTo(started.at("deadline"));
    }

    @Test
    void another_device_is_asked_before_it_takes_over_and_the_older_one_keeps_what_counted() {
        browser.save(sitting, op(1));
        var phone = new Browser(port).signIn(hall.candidate(0));
        var asked = phone.start(hall);
        assertThat(asked.refusal()).isEqualTo("409 held-elsewhere");
        assertThat(Instant.parse(asked.at("lastContact"))).isBeforeOrEqualTo(Instant.parse(asked.at("serverTime")));
        assertThat(phone.takeOver(hall).json().get("answers")).hasSize(1);
        assertThat(hall.count("select count(*) from sitting_event v join sitting s on s.id = v.sitting_id"
                        + " where s.exam_id = ? and v.kind = 'TAKEN_OVER'"))
                .isOne();
        // the first browser comes back: what it gave in the older epoch is evidence now
        var back = browser.takeOver(hall);
        assertThat(back.at("epoch")).isEqualTo("3");
        var kept = browser.save(
                sitting,
                "[{\"seq\":2,\"epoch\":1,\"slot\":1,\"response\":{\"choice\":\"B\"},\"sinceServer\":1},"
                        + "{\"seq\":3,\"epoch\":3,\"slot\":3,\"response\":{\"verdict\":true},\"sinceServer\":1}]");
        assertThat(kept.json().get("kept").toString()).isEqualTo("[{\"seq\":2,\"why\":\"old-device\"}]");
        assertThat(browser.save(sitting, "[{\"seq\":4,\"epoch\":4,\"slot\":1,\"response\":null,\"sinceServer\":1}]")
                        .refusal())
                .isEqualTo("400 malformed");
    }

    @Test
    void what_one_sitting_may_store_is_bounded() {
        hall.sql().update("update sitting set steps = 20000 where id = unhex(?)", sitting);
        assertThat(browser.save(sitting, op(1)).refusal()).isEqualTo("422 steps-exhausted");
        hall.sql().update("update sitting set steps = 19999 where id = unhex(?)", sitting);
        assertThat(browser.save(sitting, op(1)).status()).isEqualTo(200);
        assertThat(browser.save(sitting, op(1)).status()).as("replay").isEqualTo(200);
    }

    private static String op(int seq) {
        return "[{\"seq\":%d,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]".formatted(seq);
    }

    private Whom one() {
        return new Whom.One(new PublicId(sitting));
    }

    private int grant(Whom whom, int minutes) {
        try (var _ = invigilator()) {
            return grants.grant(hall.exam, whom, minutes, "停电");
        }
    }

    private Acting invigilator() {
        return Acting.as(Role.INVIGILATOR, hall.unitPath);
    }

    private void tick() {
        try (var _ = Acting.internally()) {
            exams.tick();
        }
    }

    private String state() {
        return String.valueOf(
                hall.sql().queryForObject("select state from exam where id = ?", String.class, hall.exam.value()));
    }
}
