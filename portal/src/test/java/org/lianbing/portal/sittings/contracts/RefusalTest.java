package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.security.AccountAdministration;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.sittings.testing.Reply;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Every line of the protocol's table of refusals: one clear answer, nothing changed.
@HttpPortalTest
class RefusalTest {
    private static final String OP = "[{\"seq\":1,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]";

    @LocalServerPort
    int port;

    @Autowired
    AccountAdministration administration;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Accounts accounts;

    ExamHall hall;
    Browser browser;
    String sitting;

    @BeforeEach
    void someone_sits_an_exam() {
        hall = ExamHall.open(portal, ExamPlan.open(), 2);
        browser = new Browser(port).signIn(hall.candidate(0));
        sitting = browser.start(hall).at("sitting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not json
                    []
                    {"ops":[]}
                    {"client":"someone","ops":[]}
                    {"client":"CLIENT"}
                    {"client":"CLIENT","ops":[1]}
                    {"client":"CLIENT","ops":[{"slot":1,"response":null,"sinceServer":1}]}
                    {"client":"CLIENT","ops":[{"seq":0,"slot":1,"response":null,"sinceServer":1}]}
                    {"client":"CLIENT","ops":[{"seq":1,"slot":1,"sinceServer":1}]}
                    {"client":"CLIENT","ops":[{"seq":1,"slot":1,"response":null,"sinceServer":-1}]}
                    {"client":"CLIENT","ops":[{"seq":1,"slot":1,"response":null,"base":"noon","sinceServer":1}]}
                    {"client":"CLIENT","ops":[{"seq":1,"slot":1.5,"response":null,"sinceServer":1}]}
                    {"client":"CLIENT","ops":[]} and more""")
    void a_malformed_save_is_refused(String body) {
        unchanged("400 malformed", () -> save(sitting, body.replace("CLIENT", browser.client)));
    }

    @Test
    void more_than_two_hundred_ops_are_refused() {
        var ops = IntStream.rangeClosed(1, 201)
                .mapToObj("{\"seq\":%d,\"slot\":1,\"response\":null,\"sinceServer\":1}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        unchanged("400 malformed", () -> browser.save(sitting, ops));
    }

    @Test
    void a_body_over_the_cap_is_refused() {
        var padding = " ".repeat(256 * 1024);
        unchanged("400 malformed", () -> browser.save(sitting, OP.replace("[", "[" + padding)));
    }

    @Test
    void a_malformed_start_is_refused() {
        unchanged("400 malformed", () -> browser.post("/api/sittings", "{\"exam\":\"1\",\"client\":\"2\"}"));
    }

    @Test
    void an_unknown_kind_of_event_is_refused() {
        unchanged(
                "400 malformed",
                () -> browser.post(
                        "/api/sittings/" + sitting + "/events",
                        "{\"events\":[{\"kind\":\"copied\",\"sinceServer\":1}]}"));
    }

    @Test
    void without_login_and_cookie_one_is_signed_out() {
        var nobody = new Browser(port);
        unchanged("401 signed-out", () -> nobody.start(hall));
        unchanged("401 signed-out", () -> nobody.save(sitting, OP));
        unchanged("401 signed-out", () -> nobody.submit(sitting));
        unchanged(
                "401 signed-out",
                () -> nobody.get("/api/sittings/papers/" + hall.paper().hash()));
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "30", "60", "100", "118"})
    void a_tampered_cookie_is_refused(int position) {
        var cookie = new StringBuilder(browser.cookies.get("lianbing_sitting"));
        cookie.setCharAt(position, cookie.charAt(position) == 'x' ? 'y' : 'x');
        browser.cookies.put("lianbing_sitting", cookie.toString());
        browser.cookies.remove("JSESSIONID");
        unchanged("401 cookie-invalid", () -> browser.save(sitting, OP));
        unchanged("401 cookie-invalid", () -> browser.start(hall));
    }

    @Test
    void a_cookie_is_void_after_signing_out_everywhere() {
        var id = Objects.requireNonNull(hall.sql()
                .queryForObject(
                        "select id from account where username = ?",
                        Long.class,
                        hall.candidate(0).username()));
        try (var _ = Acting.as(new Actor(id, "", hall.candidate(0).id().value(), java.util.List.of()))) {
            accounts.signOutEverywhere();
        }
        unchanged("401 cookie-invalid", () -> browser.save(sitting, OP));
        unchanged("401 cookie-invalid", () -> browser.submit(sitting));
    }

    @Test
    void a_cookie_and_the_login_are_void_as_soon_as_the_account_is_disabled() {
        var id = Objects.requireNonNull(hall.sql()
                .queryForObject(
                        "select id from account where username = ?",
                        Long.class,
                        hall.candidate(0).username()));
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            administration.enable(new AccountId(id), false);
        }
        unchanged("401 cookie-invalid", () -> browser.save(sitting, OP));
        browser.cookies.remove("lianbing_sitting");
        unchanged("401 signed-out", () -> browser.start(hall));
    }

    @Test
    void a_write_without_the_header_is_refused() {
        unchanged(
                "403 header-missing",
                () -> browser.send(
                        "PUT",
                        "/api/sittings/" + sitting + "/answers",
                        "{}",
                        Map.of("Content-Type", "application/json")));
        unchanged(
                "403 header-missing",
                () -> browser.send(
                        "POST", "/api/sittings/" + sitting + "/submit", "{}", Map.of("X-Lianbing", "other")));
    }

    @Test
    void whoever_is_not_on_the_list_is_refused() {
        var outsider = new Browser(port).signIn(hall.outsider());
        unchanged("403 not-a-candidate", () -> outsider.start(hall));
    }

    @Test
    void an_exam_that_does_not_exist_is_refused() {
        unchanged(
                "404 exam-unknown",
                () -> browser.post(
                        "/api/sittings",
                        "{\"exam\":\"%s\",\"client\":\"%s\"}".formatted("0".repeat(32), browser.client)));
    }

    @Test
    void a_foreign_and_an_absent_sitting_look_alike() {
        var other = new Browser(port).signIn(hall.candidate(1));
        var foreign = other.start(hall).at("sitting");
        var texts = Stream.of(foreign, "0".repeat(32), "nonsense")
                .flatMap(id -> Stream.of(
                        browser.save(id, OP),
                        browser.submit(id),
                        browser.post("/api/sittings/" + id + "/events", "{\"events\":[]}")))
                .map(Reply::text)
                .distinct();
        unchanged("404 sitting-foreign", () -> browser.save(foreign, OP));
        assertThat(texts).hasSize(1);
    }

    @Test
    void a_paper_of_another_exam_is_refused() {
        unchanged("404 sitting-foreign", () -> browser.get("/api/sittings/papers/" + "0".repeat(64)));
    }

    @Test
    void an_exam_that_has_not_opened_tells_when_it_will() {
        var later = ExamHall.open(portal, ExamPlan.open().opensIn(Duration.ofHours(2)), 1);
        var early = new Browser(port).signIn(later.candidate(0));
        var before = later.snapshot();
        var reply = early.start(later);
        assertThat(reply.refusal()).isEqualTo("409 not-open-yet");
        assertThat(reply.at("opensAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(later.snapshot()).isEqualTo(before);
    }

    @Test
    void after_the_latest_entry_nobody_begins_but_those_inside_come_back() {
        var plan = ExamPlan.open();
        var shut = new ExamPlan(
                plan.questions(), plan.opens().minus(Duration.ofMinutes(20)), plan.closes(), 30, 60, 1, 15, 0);
        var door = ExamHall.open(portal, shut, 1);
        var late = new Browser(port).signIn(door.candidate(0));
        var before = door.snapshot();
        assertThat(late.start(door).refusal()).isEqualTo("409 entry-closed");
        assertThat(door.snapshot()).isEqualTo(before);
        assertThat(browser.start(hall).status()).isEqualTo(200);
    }

    @Test
    void another_browser_after_handing_in_has_no_attempt_left() {
        browser.submit(sitting);
        var phone = new Browser(port).signIn(hall.candidate(0));
        unchanged("409 attempts-used", () -> phone.start(hall));
        assertThat(browser.start(hall).at("state")).isEqualTo("ENDED");
    }

    @Test
    void handing_in_too_early_tells_when_it_will_be_possible() {
        var slow = ExamHall.open(portal, ExamPlan.open().handInAfter(10), 1);
        var hasty = new Browser(port).signIn(slow.candidate(0));
        var started = hasty.start(slow);
        var before = slow.snapshot();
        var reply = hasty.submit(started.at("sitting"));
        assertThat(reply.refusal()).isEqualTo("409 too-early");
        assertThat(reply.at("earliestSubmit")).isEqualTo(started.at("earliestSubmit"));
        assertThat(slow.snapshot()).isEqualTo(before);
    }

    @Test
    void the_older_device_is_told_of_the_newer_and_its_answers_are_evidence_only() {
        var phone = new Browser(port).signIn(hall.candidate(0));
        unchanged("409 held-elsewhere", () -> phone.start(hall));
        var taken = phone.takeOver(hall);
        assertThat(taken.at("epoch")).isEqualTo("2");
        browser.cookies.remove("JSESSIONID");
        assertThat(browser.save(sitting, OP).refusal()).isEqualTo("409 taken-over");
        assertThat(browser.submit(sitting).refusal()).isEqualTo("409 taken-over");
        assertThat(browser.start(hall).refusal()).isEqualTo("409 taken-over");
        assertThat(phone.start(hall).json().get("answers")).isEmpty();
        assertThat(counted("counted")).isZero();
        assertThat(counted("not counted")).isOne();
    }

    @Test
    void a_late_answer_is_kept_but_not_counted() {
        browser.save(sitting, OP);
        hall.expire(sitting);
        var reply = browser.save(sitting, "[{\"seq\":2,\"slot\":1,\"response\":{\"choice\":\"B\"},\"sinceServer\":1}]");
        assertThat(reply.refusal()).isEqualTo("409 late");
        assertThat(reply.at("acked")).isEqualTo("2");
        assertThat(reply.at("state")).isEqualTo("ENDED");
        assertThat(browser.start(hall).json().get("answers").toString())
                .isEqualTo("[{\"slot\":1,\"response\":{\"choice\":\"A\"}}]");
        assertThat(counted("not counted")).isOne();
    }

    @Test
    void an_unknown_slot_keeps_the_whole_request_out() {
        var ops = OP.replace("}]", "},{\"seq\":2,\"slot\":99,\"response\":null,\"sinceServer\":1}]");
        unchanged("422 slot-unknown", () -> browser.save(sitting, ops));
        assertThat(browser.save(sitting, ops).at("slot")).isEqualTo("99");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | {"choices":["A"]}
                    1 | {"choice":"E"}
                    1 | {"choice":1}
                    1 | {}
                    1 | "A"
                    1 | {"choice":"A","key":"A"}
                    2 | {"choices":["A","A"]}
                    2 | {"choices":["A","Z"]}
                    3 | {"verdict":"true"}
                    4 | {"blanks":["15"]}
                    5 | {"text":5}
                    6 | {"items":{"4":{"choice":"A"}}}
                    6 | {"items":{"1":{"verdict":true}}}""")
    void a_response_that_cannot_belong_to_its_slot_keeps_the_whole_request_out(int slot, String response) {
        var ops = OP.replace(
                "}]", "},{\"seq\":2,\"slot\":%d,\"response\":%s,\"sinceServer\":1}]".formatted(slot, response));
        unchanged("422 response-malformed", () -> browser.save(sitting, ops));
        assertThat(browser.save(sitting, ops).at("slot")).isEqualTo(String.valueOf(slot));
    }

    @Test
    void a_refusal_speaks_the_language_of_the_request() {
        var chinese = new Browser(port).start(hall);
        var english = new Browser(port)
                .send(
                        "POST",
                        "/api/sittings",
                        "{\"exam\":\"%s\",\"client\":\"%s\"}".formatted(hall.publicId.hex(), browser.client),
                        Map.of("X-Lianbing", "sitting", "Accept-Language", "en"));
        assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(chinese.text())
                .isEqualTo("{\"type\":\"urn:lianbing:problem:signed-out\",\"title\":\"尚未登录\",\"status\":401,"
                        + "\"detail\":\"请先登录，再进入考试。\",\"code\":\"signed-out\"}");
        assertThat(english.at("title")).isEqualTo("Not signed in");
    }

    private Reply save(String id, String body) {
        return browser.put("/api/sittings/" + id + "/answers", body);
    }

    private int counted(String condition) {
        return Objects.requireNonNull(hall.sql()
                .queryForObject(
                        "select count(*) from answer_step where sitting_id = unhex(?) and " + condition,
                        Integer.class,
                        sitting));
    }

    private void unchanged(String refusal, Supplier<Reply> request) {
        var before = hall.snapshot();
        assertThat(request.get().refusal()).isEqualTo(refusal);
        assertThat(hall.snapshot()).isEqualTo(before);
    }
}
