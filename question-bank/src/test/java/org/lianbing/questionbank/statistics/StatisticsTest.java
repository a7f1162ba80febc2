package org.lianbing.questionbank.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.response.Response;

class StatisticsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private static List<@Nullable Double> row(@Nullable Double... scores) {
        return Arrays.asList(scores);
    }

    private static ItemScores scores(List<List<@Nullable Double>> rows) {
        return new ItemScores(Collections.nCopies(rows.getFirst().size(), 1.0), rows);
    }

    /// Five candidates, three 0/1 items. Totals 3 2 2 1 0: mean 8/5, Σ(x−x̄)² = 18 − 64/5 = 26/5.
    /// Item means 4/5, 3/5, 1/5; Σp·q = 4/25 + 6/25 + 4/25 = 14/25; population variance of totals 26/25.
    /// KR-20 = 3/2 · (1 − 14/26) = 9/13. sd = √(26/20) = √1.3; SEM = √1.3 · √(4/13) = √0.4.
    private static final ItemScores FIVE = scores(List.of(
            row(1.0, 1.0, 1.0), row(1.0, 1.0, 0.0), row(1.0, 1.0, 0.0), row(1.0, 0.0, 0.0), row(0.0, 0.0, 0.0)));

    @Test
    void a_test_agrees_with_the_reference_worked_by_hand() {
        var test = TestStatistics.of(FIVE);

        assertThat(test.n()).isEqualTo(5);
        assertThat(test.mean().orElseThrow()).isCloseTo(1.6, EXACT);
        assertThat(test.sd().orElseThrow()).isCloseTo(Math.sqrt(1.3), EXACT);
        assertThat(test.alpha().orElseThrow()).isCloseTo(9.0 / 13, EXACT);
        assertThat(test.sem().orElseThrow()).isCloseTo(Math.sqrt(0.4), EXACT);
    }

    /// Item 1: scores 1 1 1 1 0, rest 2 1 1 0 0; Sxy = 4 − 16/5 = 4/5, Sxx = 4/5, Syy = 6 − 16/5 = 14/5: r = √(2/7).
    /// Item 2: 1 1 1 0 0, rest 2 1 1 1 0; Sxy = 4 − 3 = 1, Sxx = 6/5, Syy = 7 − 5 = 2: r = 1/√2.4.
    /// Item 3: 1 0 0 0 0, rest 2 2 2 1 0; Sxy = 2 − 7/5 = 3/5, Sxx = 4/5, Syy = 13 − 49/5 = 16/5: r = 0.6/1.6.
    @Test
    void items_agree_with_the_reference_worked_by_hand() {
        List<ItemStatistics> items = ItemStatistics.of(FIVE);

        assertThat(items.stream().map(i -> i.facility().orElseThrow())).containsExactly(0.8, 0.6, 0.2);
        assertThat(items.get(0).discrimination().orElseThrow()).isCloseTo(Math.sqrt(2.0 / 7), EXACT);
        assertThat(items.get(1).discrimination().orElseThrow()).isCloseTo(1 / Math.sqrt(2.4), EXACT);
        assertThat(items.get(2).discrimination().orElseThrow()).isCloseTo(0.375, EXACT);
    }

    @Test
    void facility_is_a_fraction_of_the_items_own_points() {
        var scores = new ItemScores(List.of(4.0, 2.0), List.of(row(3.0, 1.0), row(1.0, 2.0)));

        assertThat(ItemStatistics.of(scores).stream().map(i -> i.facility().orElseThrow()))
                .containsExactly(0.5, 0.75);
    }

    @Test
    void one_candidate_has_a_mean_and_nothing_more() {
        var scores = scores(List.of(row(1.0, 0.0)));

        assertThat(TestStatistics.of(scores))
                .isEqualTo(new TestStatistics(
                        1,
                        OptionalDouble.of(1),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
        assertThat(ItemStatistics.of(scores).getFirst())
                .isEqualTo(new ItemStatistics(1, OptionalDouble.of(1), OptionalDouble.empty()));
    }

    @Test
    void nobody_gives_nothing() {
        var scores = new ItemScores(List.of(1.0), List.of());

        assertThat(TestStatistics.of(scores).mean()).isEmpty();
        assertThat(ItemStatistics.of(scores).getFirst())
                .isEqualTo(new ItemStatistics(0, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void an_item_all_got_right_does_not_discriminate_and_equal_totals_have_no_alpha() {
        var scores = scores(List.of(row(1.0, 0.0, 0.1), row(1.0, 0.1, 0.0), row(1.0, 0.05, 0.05)));

        assertThat(ItemStatistics.of(scores).getFirst().discrimination()).isEmpty();
        assertThat(TestStatistics.of(scores).alpha()).isEmpty();
        assertThat(TestStatistics.of(scores).sem()).isEmpty();
    }

    @Test
    void a_single_item_has_no_alpha() {
        assertThat(TestStatistics.of(scores(List.of(row(1.0), row(0.0)))).alpha())
                .isEmpty();
    }

    @Test
    void a_missing_score_leaves_the_candidate_out_of_that_item_and_of_the_test() {
        var scores = scores(List.of(row(1.0, 1.0, 1.0), row(null, 0.0, 1.0), row(0.0, 0.0, 0.0)));

        assertThat(ItemStatistics.of(scores)).extracting(ItemStatistics::n).containsExactly(2, 3, 3);
        assertThat(ItemStatistics.of(scores).getFirst().facility()).hasValue(0.5);
        assertThat(TestStatistics.of(scores).n()).isEqualTo(2);
        assertThat(TestStatistics.of(scores).mean()).hasValue(1.5);
    }

    @Test
    void scores_must_fit_their_items() {
        assertThatThrownBy(() -> new ItemScores(List.of(1.0, 1.0), List.of(row(1.0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemScores(List.of(0.0), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void options_are_counted_with_those_nobody_chose() {
        List<@Nullable Response> responses = Arrays.asList(
                new Response.Choices(List.of("A", "B")),
                new Response.Choices(List.of("A")),
                new Response.Choices(List.of()),
                null);

        assertThat(OptionCounts.of(Questions.multiple("A", "C"), responses))
                .isEqualTo(new OptionCounts(Map.of("A", 2, "B", 1, "C", 0, "D", 0), 2));
        assertThat(OptionCounts.of(Questions.judge(true), List.of(new Response.Verdict(false))))
                .isEqualTo(new OptionCounts(Map.of("true", 0, "false", 1), 0));
    }
}
