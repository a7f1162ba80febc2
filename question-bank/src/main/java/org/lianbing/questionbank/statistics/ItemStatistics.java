package org.lianbing.questionbank.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How one item behaved in a test.
///
/// @param n candidates with a score on it
/// @param facility 难度系数 P: mean score as a fraction of the maximum, 0–1; empty when n = 0
/// @param discrimination 区分度: Pearson correlation of the item's scores with the total of the *other* items
///     (corrected item–total correlation; for 0/1 items the corrected point-biserial), −1–1; empty when n < 2 or when
///     either side does not vary. Source: Henrysson, "Correction of item-total correlations in item analysis",
///     Psychometrika 28 (1963) 211–218; Lord & Novick, Statistical Theories of Mental Test Scores (1968), ch. 15.
public record ItemStatistics(int n, OptionalDouble facility, OptionalDouble discrimination) {

    /// Statistics of every item, in order. Candidates without a score on an item do not count for it; the rest of
    /// their total is what they scored on their other items.
    public static List<ItemStatistics> of(ItemScores scores) {
        List<ItemStatistics> all = new ArrayList<>();
        for (int item = 0; item < scores.items(); item++) {
            all.add(of(scores, item));
        }
        return List.copyOf(all);
    }

    private static ItemStatistics of(ItemScores scores, int item) {
        List<Double> own = new ArrayList<>();
        List<Double> rest = new ArrayList<>();
        for (List<@Nullable Double> row : scores.rows()) {
            Double score = row.get(item);
            if (score != null) {
                own.add(score);
                rest.add(sumWithout(row, item));
            }
        }
        OptionalDouble mean = Moments.mean(own);
        OptionalDouble facility = mean.isEmpty()
                ? mean
                : OptionalDouble.of(mean.getAsDouble() / scores.maxima().get(item));
        return new ItemStatistics(own.size(), facility, Moments.correlation(own, rest));
    }

    private static double sumWithout(List<@Nullable Double> row, int item) {
        double sum = 0;
        for (int i = 0; i < row.size(); i++) {
            Double score = row.get(i);
            sum += i == item || score == null ? 0 : score;
        }
        return sum;
    }
}
