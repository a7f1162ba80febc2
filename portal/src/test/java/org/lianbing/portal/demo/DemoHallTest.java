package org.lianbing.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingState;

class DemoHallTest {
    private static final OfficerId OFFICER = new OfficerId(1);

    @Test
    void nobody_answers_for_a_visitor_who_has_begun_a_sitting_or_taken_one_over() {
        assertThat(DemoHall.plays(heldBy(DemoHall.client(OFFICER)))).isTrue();
        assertThat(DemoHall.plays(heldBy("5f0c2f0e-7a52-4d5f-9c55-0c8f0d1f2a3b")))
                .isFalse();
    }

    private static Sitting heldBy(String client) {
        var now = Instant.parse("2026-11-20T01:00:00Z");
        return new Sitting(
                PublicId.random(),
                new ExamId(1),
                OFFICER,
                new UnitId(1),
                1,
                SittingState.OPEN,
                1,
                client,
                0,
                now,
                now.plusSeconds(3_600),
                1,
                null,
                null,
                null,
                0,
                "0",
                null,
                null,
                null,
                now.plusSeconds(3_660),
                75,
                0,
                0);
    }
}
