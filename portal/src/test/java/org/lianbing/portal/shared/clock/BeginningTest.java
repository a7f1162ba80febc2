package org.lianbing.portal.shared.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All times in seconds after a nine o'clock at which the mark was set.
class BeginningTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // clocks that agree, and one that is a little off: the database's counts
        "30, 30, 0, 30, , ",
        "34, 30, 0, 30, , ",
        // this machine's is wrong
        "1830, 30, 0, 30, , SYSTEM_DIFFERS",
        "-1770, 30, 0, 30, , SYSTEM_DIFFERS",
        // all clocks are behind where the portal had got to
        "-1770, -1770, 0, 0, BEHIND_MARK, ",
        "-1, -1, 0, 0, , ",
        // set forward, refused, and started again: still refused
        "1830, 1830, 1800, 30, CARRIED_ON, ",
        // set back, refused, and started again
        "-1770, -1770, -1800, 30, CARRIED_ON, ",
        // refused, but put right before the start
        "30, 30, 1800, 30, , ",
        "30, 30, -1800, 30, , ",
        // nobody remembers a step after a long night
        "30000, 30000, 1800, 30000, , ",
    })
    void a_start(
            int system,
            int database,
            int markAhead,
            int starts,
            @Nullable AlarmKind aboutDatabase,
            @Nullable AlarmKind aboutSystem) {
        var mark = new Mark(NINE, markAhead * 1_000L);

        assertThat(Beginning.of(NINE.plusSeconds(system), NINE.plusSeconds(database), mark))
                .isEqualTo(new Beginning(NINE.plusSeconds(starts), aboutDatabase, aboutSystem));
    }

    @Test
    void the_first_start_takes_the_databases_time() {
        assertThat(Beginning.of(NINE.plusSeconds(3), NINE, null)).isEqualTo(new Beginning(NINE, null, null));
    }
}
