package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@HttpPortalTest
class SittingWalkTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void a_candidate_starts_answers_comes_back_and_hands_in() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));

        var started = browser.start(hall);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(started.at("state")).isEqualTo("OPEN");
        assertThat(started.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/api/sittings");
        var sitting = started.at("sitting");

        var saved = browser.save(sitting, """
                [{"seq":1,"slot":1,"response":{"choice":"A"},"base":"2026-11-20T01:00:00.000Z","sinceServer":10},
                 {"seq":2,"slot":3,"response":{"verdict":true},"sinceServer":20},
                 {"seq":3,"slot":1,"response":{"choice":"B"},"sinceServer":30}]""");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.at("acked")).isEqualTo("3");

        browser.cookies.remove("JSESSIONID");
        var resumed = browser.start(hall);
        assertThat(resumed.json().get("answers").toString())
                .isEqualTo(
                        "[{\"slot\":1,\"response\":{\"choice\":\"B\"}},{\"slot\":3,\"response\":{\"verdict\":true}}]");
        assertThat(resumed.at("lastSeq")).isEqualTo("3");
        assertThat(resumed.at("epoch")).isEqualTo("1");

        var receipt = browser.submit(sitting);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        assertThat(receipt.at("receipt/answered")).isEqualTo("2");
        assertThat(browser.submit(sitting).text()).isEqualTo(receipt.text());
        var after = browser.start(hall);
        assertThat(after.at("state")).isEqualTo("ENDED");
        assertThat(after.json().get("receipt")).isEqualTo(receipt.json().get("receipt"));
    }
}
