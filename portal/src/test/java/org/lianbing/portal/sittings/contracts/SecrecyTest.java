package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.sittings.testing.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Two exams that differ in nothing but their keys, for every type of question, are sat in the same way: before the
/// release nothing that is sent tells them apart.
@HttpPortalTest
class SecrecyTest {
    private static final String ANSWERS = """
            [{"seq":1,"slot":1,"response":{"choice":"B"},"sinceServer":1},
             {"seq":2,"slot":2,"response":{"choices":["A","C"]},"sinceServer":1},
             {"seq":3,"slot":3,"response":{"verdict":true},"sinceServer":1},
             {"seq":4,"slot":4,"response":{"blanks":["15","200"]},"sinceServer":1},
             {"seq":5,"slot":5,"response":{"text":"作答"},"sinceServer":1},
             {"seq":6,"slot":6,"response":{"items":{"1":{"choice":"B"},"2":{"verdict":true}}},"sinceServer":1}]""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Test
    void other_keys_leave_everything_sent_before_the_release_identical() {
        var sent = sit(ExamPlan.open().withKeys(0));
        assertThat(sit(ExamPlan.open().withKeys(1))).isEqualTo(sent);
        assertThat(sent).hasSize(6).noneMatch(text -> text.contains("解析") || text.contains("要点"));
    }

    @Test
    void the_paper_is_compressed_kept_for_ever_and_the_same_for_whoever_takes_no_gzip() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var path = browser.start(hall).at("paper");

        var zipped = browser.send("GET", path, null, java.util.Map.of("Accept-Encoding", "gzip"));
        var plain = browser.get(path);

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
        assertThat(plain.text()).isEqualTo(hall.paper().rendering());
    }

    private List<String> sit(ExamPlan plan) {
        var hall = ExamHall.open(portal, plan, 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var sent = new ArrayList<String>();
        var started = browser.start(hall);
        var sitting = started.at("sitting");
        sent.add(masked(started));
        sent.add(masked(browser.get(started.at("paper"))));
        sent.add(masked(browser.save(sitting, ANSWERS)));
        sent.add(masked(
                browser.save(sitting, "[{\"seq\":7,\"slot\":1,\"response\":{\"choice\":\"Z\"},\"sinceServer\":1}]")));
        sent.add(masked(browser.start(hall)));
        sent.add(masked(browser.submit(sitting)));
        return sent;
    }

    /// Without what differs from sitting to sitting: ids, seed, times, the candidate's number, the receipt, the
    /// hand-over token.
    private static String masked(Reply reply) {
        return reply.text()
                .replaceAll("\"(sitting|seed|number|code|check|qr|url|token)\":\"(?:[^\"\\\\]++|\\\\.)*+\"", "\"$1\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time");
    }
}
