package org.lianbing.portal.shared.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final SteadyClock clock = new SteadyClock(nanos::get, NINE);

    @Test
    void it_goes_by_the_monotonic_counter() {
        pass(Duration.ofMinutes(90));

        assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofMinutes(90)));
    }

    @Test
    void it_is_led_forward_by_a_hundredth_of_the_time_until_it_is_there() {
        clock.lead(Duration.ofMillis(500));

        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(10_100));
        pass(Duration.ofSeconds(90));
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(100_500));
    }

    @Test
    void it_is_led_back_without_ever_going_back() {
        clock.lead(Duration.ofMillis(-500));

        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(9_900));
        pass(Duration.ofSeconds(90));
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(99_500));
    }

    @Test
    void whatever_it_is_led_to_it_only_goes_on() {
        var random = new Random(20_261_120);
        var before = clock.instant();
        for (int turn = 0; turn < 10_000; turn++) {
            clock.lead(Duration.ofMillis(random.nextInt(-2_000, 2_000)));
            assertThat(clock.instant()).isEqualTo(before);
            pass(Duration.ofNanos(random.nextInt(1, 1_000_000_000)));
            assertThat(clock.instant()).isAfterOrEqualTo(before);
            before = clock.instant();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
