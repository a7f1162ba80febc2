package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.Invigilation;
import org.lianbing.portal.sittings.Sweep;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// However many want a sitting ended, it ends once, with one receipt, and is marked once.
@HttpPortalTest
class OneEndTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Invigilation invigilation;

    @Autowired
    Sweep sweep;

    @RepeatedTest(5)
    void submit_sweep_and_force_at_the_same_moment_give_one_end() throws Exception {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var sitting = browser.start(hall).at("sitting");
        browser.save(sitting, "[{\"seq\":1,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]");
        hall.expire(sitting);

        var codes = together(List.of(
                () -> browser.submit(sitting).at("receipt/code"),
                () -> browser.submit(sitting).at("receipt/code"),
                () -> {
                    try (var _ = Acting.internally()) {
                        sweep.endOverdue();
                    }
                    return browser.submit(sitting).at("receipt/code");
                },
                () -> {
                    try (var _ = Acting.as(Role.INVIGILATOR, hall.unitPath)) {
                        return Objects.requireNonNull(invigilation
                                .force(new PublicId(sitting), "设备故障")
                                .receipt());
                    }
                }));

        assertThat(codes).doesNotContainNull().hasSize(4);
        assertThat(codes.stream().distinct()).hasSize(1);
        assertThat(hall.count("select count(*) from sitting where end_reason = 'DEADLINE' and exam_id = ?"))
                .isOne();
    }

    @Test
    void saves_racing_the_end_are_either_in_the_receipt_or_late() throws Exception {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var sitting = browser.start(hall).at("sitting");

        var replies = together(List.of(
                () -> browser.save(sitting, op(1, 1)).status() + "",
                () -> browser.save(sitting, op(2, 2)).status() + "",
                () -> browser.submit(sitting).at("receipt/answered"),
                () -> browser.save(sitting, op(3, 3)).status() + ""));

        var saved = replies.stream().filter("200"::equals).count();
        assertThat(replies.get(2)).isEqualTo(String.valueOf(saved));
        assertThat(hall.count("select count(*) from answer_step a join sitting s on s.id = a.sitting_id"
                        + " where s.exam_id = ? and a.counted"))
                .isEqualTo((int) saved);
    }

    @Test
    void replaying_a_save_changes_nothing() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 1);
        var browser = new Browser(port).signIn(hall.candidate(0));
        var sitting = browser.start(hall).at("sitting");
        var first = op(1, 1);
        browser.save(sitting, first);
        browser.save(sitting, "[{\"seq\":2,\"slot\":1,\"response\":null,\"sinceServer\":1}]");
        var held = browser.start(hall).json().get("answers");

        assertThat(browser.save(sitting, first).at("acked")).isEqualTo("2");

        assertThat(browser.start(hall).json().get("answers")).isEqualTo(held);
        assertThat(hall.count("select answered from sitting where exam_id = ?")).isZero();
        assertThat(hall.count("select count(*) from answer_step a join sitting s on s.id = a.sitting_id"
                        + " where s.exam_id = ?"))
                .isEqualTo(2);
    }

    private static String op(int seq, int slot) {
        var response = switch (slot) {
            case 1 -> "{\"choice\":\"A\"}";
            case 2 -> "{\"choices\":[\"A\"]}";
            default -> "{\"verdict\":true}";
        };
        return "[{\"seq\":%d,\"slot\":%d,\"response\":%s,\"sinceServer\":1}]".formatted(seq, slot, response);
    }

    private static List<String> together(List<Callable<String>> works) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var running = new ArrayList<Future<String>>();
            for (var work : works)
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            start.countDown();
            var results = new ArrayList<String>();
            for (var each : running) results.add(each.get());
            return results;
        }
    }
}
