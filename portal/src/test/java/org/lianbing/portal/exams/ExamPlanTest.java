package org.lianbing.portal.exams;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;

class ExamPlanTest {
    private static final Instant NINE = Instant.parse("2026-12-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name, window, duration, grace, attempts, pass, release, releaseAfter, entry, submit, refusal
            '',     60,     30,       0,     1,        60,   IMMEDIATE, ,           0,     0,      exams.name
            统考,    0,      30,       0,     1,        60,   IMMEDIATE, ,           0,     0,      exams.window-reversed
            统考,    -60,    30,       0,     1,        60,   IMMEDIATE, ,           0,     0,      exams.window-reversed
            统考,    60,     0,        0,     1,        60,   IMMEDIATE, ,           0,     0,      exams.duration-missing
            统考,    60,     61,       0,     1,        60,   IMMEDIATE, ,           0,     0,      exams.duration-beyond-window
            统考,    60,     30,       -1,    1,        60,   IMMEDIATE, ,           0,     0,      exams.grace-negative
            统考,    60,     30,       0,     0,        60,   IMMEDIATE, ,           0,     0,      exams.attempts-missing
            统考,    60,     30,       0,     1,        -1,   IMMEDIATE, ,           0,     0,      exams.pass-negative
            统考,    60,     30,       0,     1,        60,   AT_TIME,   ,           0,     0,      exams.release-missing
            统考,    60,     30,       0,     1,        60,   AT_TIME,   59,         0,     0,      exams.release-before-end
            统考,    60,     30,       0,     1,        60,   IMMEDIATE, ,           61,    0,      exams.entry-beyond-window
            统考,    60,     30,       0,     1,        60,   IMMEDIATE, ,           0,     31,     exams.submit-beyond-duration
            """)
    void a_plan_that_can_never_be_is_refused_with_one_reason(
            String name,
            int window,
            int duration,
            int grace,
            int attempts,
            BigDecimal pass,
            ReleaseRule rule,
            Integer releaseAfter,
            int entry,
            int submit,
            String refusal) {
        var release = releaseAfter == null ? null : NINE.plusSeconds(releaseAfter * 60L);
        assertThatThrownBy(() -> new ExamPlan(
                        new UnitId(1),
                        name,
                        ExamKind.UNIFIED,
                        null,
                        NINE,
                        NINE.plusSeconds(window * 60L),
                        duration,
                        grace,
                        attempts,
                        pass,
                        rule,
                        release,
                        entry,
                        submit,
                        true,
                        true,
                        Audience.nobody()))
                .isInstanceOf(Invalid.class)
                .hasMessage(refusal);
    }
}
