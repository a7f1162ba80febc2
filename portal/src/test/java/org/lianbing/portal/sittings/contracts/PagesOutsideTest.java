package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The answering page's address and the page that checks a receipt.
@HttpPortalTest
class PagesOutsideTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void a_receipt_is_genuine_to_whoever_asks_and_says_no_more_than_it_must() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var receipt = browser.submit(browser.start(hall).at("sitting"));

        var page = new Browser(port).get(receipt.at("receipt/check"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("回执真实有效", "法律知识统考", "单**", "0 / 6", receipt.at("receipt/code"))
                .doesNotContain("单雄信", hall.candidate(0).username());
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void an_unknown_receipt_is_said_to_be_unknown_in_the_language_of_the_request() {
        var page = new Browser(port).send("GET", "/receipt/" + "0".repeat(64), null, Map.of("Accept-Language", "en"));
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no such receipt");
    }

    @Test
    void the_service_worker_needs_no_login_and_is_never_stale() {
        var worker = new Browser(port).get("/sit/worker.js");

        assertThat(worker.status()).isEqualTo(200);
        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(worker.header("Content-Security-Policy")).isEqualTo("default-src 'none'; connect-src 'self'");
        assertThat(worker.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_service_worker_can_fetch_the_page_and_every_file_of_its_build() {
        var browser = new Browser(port);
        var worker = browser.get("/sit/worker.js").text();
        var files = Pattern.compile("\"(/sit/assets/[^\"]+)\"")
                .matcher(worker)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).isNotEmpty().allMatch(file -> browser.get(file).status() == 200);
        var shell = browser.get("/sit/shell");
        assertThat(shell.status()).isEqualTo(200);
        assertThat(shell.header("Content-Security-Policy")).contains("worker-src 'self'");
        assertThat(shell.text()).contains("/sit/assets/");
    }

    @Test
    void whoever_opens_an_exam_signed_out_is_sent_to_sign_in_first() {
        for (var path : List.of("/sit/", "/enter/")) {
            var page = new Browser(port).get(path + "0".repeat(32));
            assertThat(page.status()).isEqualTo(302);
            assertThat(page.header("Location")).endsWith("/login");
        }
    }
}
