package org.lianbing.portal.sittings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianbing.portal.marking.SystemMarking;
import org.lianbing.portal.sittings.Sweep;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.HttpPortalTest;
import org.lianbing.portal.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A row that cannot be read keeps its own sitting from ending or being marked, and nobody else's.
@HttpPortalTest
@ExtendWith(OutputCaptureExtension.class)
class SpoiltRowTest {
    private static final String SPOIL = "update answer_step set response = '{\"choice' where sitting_id = unhex(?)";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Sweep sweep;

    @Autowired
    SystemMarking marking;

    @Test
    void one_bad_sitting_stalls_neither_the_sweep_nor_the_marking(CapturedOutput log) {
        var hall = ExamHall.open(portal, ExamPlan.open(), 4);
        var sittings = new ArrayList<String>();
        for (int candidate = 0; candidate < 4; candidate++) {
            var browser = new Browser(port).signIn(hall.candidate(candidate));
            var sitting = browser.start(hall).at("sitting");
            browser.save(sitting, "[{\"seq\":1,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]");
            hall.expire(sitting);
            sittings.add(sitting);
        }
        hall.sql().update(SPOIL, sittings.get(1));

        try (var _ = Acting.internally()) {
            assertThat(sweep.endOverdue()).isEqualTo(3);
            assertThat(sweep.endOverdue()).isZero();
            hall.sql().update(SPOIL, sittings.get(2));
            marking.markDue();
            marking.markDue();
        }

        assertThat(hall.count("select count(*) from sitting where exam_id = ? and state = 'ENDED'"))
                .isEqualTo(3);
        assertThat(hall.count("select count(*) from result where exam_id = ?")).isEqualTo(2);
        assertThat(log.getOut().split(sittings.get(1) + " cannot be ended")).hasSize(2);
        assertThat(log.getOut().split(sittings.get(2) + " cannot be marked")).hasSize(2);
    }
}
