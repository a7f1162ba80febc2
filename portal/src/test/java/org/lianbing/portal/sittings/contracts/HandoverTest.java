package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.Evidence;
import org.lianbing.portal.sittings.HandoverReport;
import org.lianbing.portal.sittings.Handovers;
import org.lianbing.portal.sittings.WhyNot;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.sittings.testing.Reply;
import org.lianbing.portal.sittings.testing.SealedFile;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Files that candidates' devices made when the line never returned, and files that only look like it.
@HttpPortalTest
class HandoverTest {
    private static final String OPS = """
            [{"seq":1,"epoch":1,"slot":1,"response":{"choice":"A"},"sinceServer":1},
             {"seq":2,"epoch":1,"slot":3,"response":{"verdict":true},"sinceServer":2}]""";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Handovers handovers;

    @Autowired
    Evidence evidence;

    ExamHall hall;
    Browser browser;
    Reply started;
    String sitting;

    @BeforeEach
    void someone_sits_an_exam() {
        hall = ExamHall.open(portal, ExamPlan.open(), 2);
        browser = new Browser(port).signIn(hall.candidate(0));
        started = browser.start(hall);
        sitting = started.at("sitting");
    }

    @Test
    void a_file_counts_like_a_save_and_the_same_file_again_changes_nothing() {
        var file = file(OPS).bytes();
        assertThat(take(file)).isEqualTo(new HandoverReport(new PublicId(sitting), 2, 0, 0, 0));
        var after = hall.snapshot();
        assertThat(take(file)).isEqualTo(new HandoverReport(new PublicId(sitting), 0, 0, 0, 2));
        assertThat(steps()).isEqualTo(2);
        assertThat(browser.start(hall).json().get("answers").toString())
                .isEqualTo(
                        "[{\"slot\":1,\"response\":{\"choice\":\"A\"}},{\"slot\":3,\"response\":{\"verdict\":true}}]");
        assertThat(after).contains("HANDED_OVER");
    }

    @Test
    void after_the_end_a_file_is_evidence_that_can_be_accepted_answer_by_answer() {
        browser.save(sitting, "[{\"seq\":3,\"slot\":3,\"response\":{\"verdict\":false},\"sinceServer\":1}]");
        var receipt = browser.submit(sitting);
        assertThat(take(file(OPS).bytes())).isEqualTo(new HandoverReport(new PublicId(sitting), 0, 0, 2, 0));
        try (var _ = invigilator()) {
            var there = evidence.of(hall.exam, new PublicId(sitting));
            assertThat(there)
                    .extracting("slot", "why", "superseded")
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(1, WhyNot.LATE, false),
                            org.assertj.core.api.Assertions.tuple(3, WhyNot.LATE, true));
            assertThat(evidence.accept(
                            hall.exam,
                            new PublicId(sitting),
                            there.stream().map(each -> each.id()).toList(),
                            "断网，文件为证"))
                    .isEqualTo(2);
        }
        // an accepted answer never overrides a newer one
        assertThat(browser.start(hall).json().get("answers").toString())
                .isEqualTo(
                        "[{\"slot\":1,\"response\":{\"choice\":\"A\"}},{\"slot\":3,\"response\":{\"verdict\":false}}]");
        assertThat(browser.start(hall).json().get("receipt"))
                .isEqualTo(receipt.json().get("receipt"));
        assertThat(new Browser(port).get(receipt.at("receipt/check")).text()).contains("回执真实有效", "监考员认定了 2 项");
    }

    @Test
    void a_file_of_a_device_that_was_taken_over_is_evidence() {
        new Browser(port).signIn(hall.candidate(0)).takeOver(hall);
        assertThat(take(file(OPS).bytes()).evidence()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "PK",
                "{\"form\":2}",
                "{\"form\":1,\"form\":1}",
                "{\"form\":1,\"exam\":\"x\",\"sitting\":\"y\",\"key\":\"\",\"nonce\":\"\",\"box\":\"\"}"
            })
    void what_is_no_file_of_ours_is_refused(String text) {
        refused("sittings.handover.unreadable", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void deep_and_large_files_are_refused_before_they_cost_anything() {
        refused("sittings.handover.unreadable", "[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        refused("sittings.handover.unreadable", "{\"a\":".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        refused("sittings.handover.too-large", new byte[2 * 1024 * 1024 + 1]);
    }

    @Test
    void a_file_changed_anywhere_is_refused() {
        var file = file(OPS);
        var random = new Random(1);
        for (int round = 0; round < 100; round++) {
            var box = file.box().clone();
            box[random.nextInt(box.length)] ^= (byte) (1 << random.nextInt(8));
            refused("sittings.handover.sealed", file.withBox(box).bytes());
        }
        var key = file.key().clone();
        key[3] ^= 1;
        refused("sittings.handover.sealed", file.withKey(key).bytes());
        refused("sittings.handover.sealed", file.withBox(new byte[0]).bytes());
    }

    @Test
    void a_key_of_small_order_opens_nothing() {
        for (var point : List.of(0, 1)) {
            var key = new byte[32];
            key[0] = point.byteValue();
            refused("sittings.handover.sealed", file(OPS).withKey(key).bytes());
        }
    }

    @Test
    void a_file_for_another_sitting_or_exam_is_refused() {
        var other = new Browser(port).signIn(hall.candidate(1)).start(hall).at("sitting");
        refused("sittings.handover.sealed", file(OPS).ofSitting(other).bytes());
        refused("sittings.handover.forged", seal(other, inside(started.at("handover/token"), 1, browser.client, OPS)));
        var elsewhere = ExamHall.open(portal, ExamPlan.open(), 1);
        try (var _ = Acting.as(Role.INVIGILATOR, elsewhere.unitPath)) {
            assertThatThrownBy(() -> handovers.take(elsewhere.exam, file(OPS).bytes()))
                    .isInstanceOf(Invalid.class)
                    .hasMessage("sittings.handover.other-exam");
            assertThatThrownBy(() -> handovers.take(hall.exam, file(OPS).bytes()))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void a_right_that_was_never_given_is_refused() {
        var token = started.at("handover/token");
        var inside = new ArrayList<String>();
        inside.add(inside(token, 2, browser.client, OPS));
        inside.add(inside(token, 1, UUID.randomUUID().toString(), OPS));
        inside.add(inside("A".repeat(43), 1, browser.client, OPS));
        for (var each : inside) refused("sittings.handover.forged", seal(sitting, each));
    }

    @Test
    void answers_that_do_not_fit_the_paper_keep_the_whole_file_out() {
        for (var change : Map.of(
                        "\"slot\":3", "\"slot\":99",
                        "\"choice\":\"A\"", "\"choice\":\"Z\"",
                        "\"epoch\":1", "\"epoch\":2")
                .entrySet()) {
            var ops = OPS.replace(change.getKey(), change.getValue());
            refused("sittings.handover.mismatch", file(ops).bytes());
        }
        refused("sittings.handover.unreadable", file("[{\"seq\":0}]").bytes());
    }

    private void refused(String key, byte[] file) {
        var before = hall.snapshot();
        try (var _ = invigilator()) {
            assertThatThrownBy(() -> handovers.take(hall.exam, file))
                    .isInstanceOf(Invalid.class)
                    .hasMessage(key);
        }
        assertThat(hall.snapshot()).isEqualTo(before);
    }

    private HandoverReport take(byte[] file) {
        try (var _ = invigilator()) {
            ExamId exam = hall.exam;
            return handovers.take(exam, file);
        }
    }

    private Acting invigilator() {
        return Acting.as(Role.INVIGILATOR, hall.unitPath);
    }

    private SealedFile file(String ops) {
        return SealedFile.of(
                started.at("handover/publicKey"),
                hall.publicId.hex(),
                sitting,
                inside(started.at("handover/token"), 1, browser.client, ops));
    }

    private byte[] seal(String of, String inside) {
        return SealedFile.of(started.at("handover/publicKey"), hall.publicId.hex(), of, inside)
                .bytes();
    }

    private static String inside(String token, int epoch, String client, String ops) {
        return "{\"token\":\"%s\",\"epoch\":%d,\"client\":\"%s\",\"ops\":%s}".formatted(token, epoch, client, ops);
    }

    private int steps() {
        return hall.count(
                "select count(*) from answer_step a join sitting s on s.id = a.sitting_id" + " where s.exam_id = ?");
    }
}
