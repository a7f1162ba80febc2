package org.lianbing.portal.sittings.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.sittings.contact.Weighing.Verdict;

/// Seconds after the start: the deadline is at 1000, answers are taken until 1300, 75 s without a word are a gap.
class WeighingTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration LEAST = Duration.ofSeconds(75);

    @ParameterizedTest(name = "{6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # paused | gap from | to   | made | arrived | verdict        | because
            -        | -        | -    | 990  | 999     | COUNTS         | what arrives in time counts
            -        | -        | -    | -    | 999     | COUNTS         | whatever is claimed about when
            -        | -        | -    | 5000 | 999     | COUNTS         | nothing a client claims makes it late
            -        | -        | -    | 990  | 1000    | LATE           | the deadline itself is too late
            -        | -        | -    | 990  | 1001    | LATE           | in contact, it might have been made afterwards
            -        | 900      | 1100 | 950  | 1100    | COUNTS_OFFLINE | made in a gap over the deadline
            -        | 900      | 1100 | 1000 | 1100    | COUNTS_OFFLINE | made in the deadline's own moment
            -        | 900      | 1100 | 1001 | 1100    | LATE           | made after the deadline
            -        | 900      | 1100 | 899  | 1100    | LATE           | made while there was contact, it could have been sent
            -        | 900      | 1100 | 900  | 1100    | COUNTS_OFFLINE | made with the last contact
            -        | 900      | 1100 | -    | 1100    | LATE           | nothing is claimed
            -        | 900      | 1299 | 950  | 1299    | COUNTS_OFFLINE | the last moment of grace
            -        | 900      | 1300 | 950  | 1300    | LATE           | grace is over
            -        | 930      | 1100 | 950  | 1100    | LATE           | at the deadline it had been silent for 70 s only
            -        | 925      | 1100 | 950  | 1100    | LATE           | 75 s are no gap yet
            -        | 924      | 1100 | 950  | 1100    | COUNTS_OFFLINE | 76 s are
            -        | 900      | 1100 | 950  | 1103    | COUNTS_OFFLINE | the second request after the gap brings the rest
            -        | 800      | 990  | 950  | 1100    | LATE           | the gap had ended before the deadline
            500      | -        | -    | 499  | 501     | PAUSED         | in contact, it might have been made in the pause
            500      | 400      | 600  | 450  | 600     | COUNTS_OFFLINE | made in a gap before the pause
            500      | 400      | 600  | 501  | 600     | PAUSED         | made in the pause
            500      | 450      | 520  | 460  | 520     | PAUSED         | 70 s are no gap
            500      | 450      | 526  | 460  | 526     | COUNTS_OFFLINE | a gap may end in the pause
            500      | 300      | 450  | 400  | 520     | PAUSED         | the gap had ended before the pause
            500      | 400      | 1400 | 450  | 1400    | COUNTS_OFFLINE | paused, the deadline does not come
            """)
    void a_step_counts_by_when_it_arrives_and_when_it_was_made(
            @Nullable Integer paused,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer made,
            int arrived,
            Verdict verdict,
            String because) {
        var silences = from == null || to == null ? List.<Silence>of() : List.of(Silence.ofPage(at(from), at(to)));
        assertThat(weighing(paused, silences).of(made == null ? null : at(made), at(arrived)))
                .as(because)
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
            # outage from | to   | made | verdict        | because
            995           | 1010 | 997  | COUNTS_OFFLINE | the portal was away at the deadline, for however short
            995           | 1010 | 990  | LATE           | made while the portal was there
            995           | 1010 | 1001 | LATE           | made after the deadline
            980           | 999  | 990  | LATE           | the portal was back in time
            """)
    void what_was_made_while_the_portal_was_away_is_not_lost(
            int from, int to, int made, Verdict verdict, String because) {
        var away = List.of(new Silence(at(from), at(to), true));
        assertThat(weighing(null, away).of(at(made), at(1020))).as(because).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            # from | to   | waits | because
            900    | 1100 | true  | silent at the deadline
            950    | 1100 | false | it was in contact
            900    | 999  | false | it was back before the deadline
            900    | 1300 | false | grace is over
            """)
    void a_sitting_waits_for_what_a_silent_page_may_bring(int from, int to, boolean waits, String because) {
        assertThat(weighing(null, List.of(Silence.ofPage(at(from), at(to)))).awaits(at(to)))
                .as(because)
                .isEqualTo(waits);
    }

    private static Weighing weighing(@Nullable Integer paused, List<Silence> silences) {
        return new Weighing(at(1000), at(1300), paused == null ? null : at(paused), LEAST, silences);
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
