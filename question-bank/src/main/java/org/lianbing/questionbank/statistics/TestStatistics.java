package org.lianbing.questionbank.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How a whole test behaved, over the candidates with a score on every item.
///
/// @param n candidates counted
/// @param mean of the totals, in points; empty when n = 0
/// @param sd sample standard deviation (n − 1), in points; empty when n < 2
/// @param alpha Cronbach's α = k/(k−1) · (1 − Σ var(item) / var(total)), for 0/1 items equal to KR-20; empty with
///     fewer than two items or candidates or when totals do not vary; may be negative. Sources: Cronbach,
///     Psychometrika 16 (1951) 297–334; Kuder & Richardson, Psychometrika 2 (1937) 151–160. All variances use n − 1,
///     which cancels out of the ratio.
/// @param sem standard error of measurement sd · √(1 − α), in points (Lord & Novick 1968, ch. 3); empty with α
public record TestStatistics(int n, OptionalDouble mean, OptionalDouble sd, OptionalDouble alpha, OptionalDouble sem) {

    public static TestStatistics of(ItemScores scores) {
        List<List<Double>> complete = new ArrayList<>();
        for (List<@Nullable Double> row : scores.rows()) {
            List<Double> known = new ArrayList<>();
            row.forEach(score -> {
                if (score != null) {
                    known.add(score);
                }
            });
            if (known.size() == row.size()) {
                complete.add(known);
            }
        }
        List<Double> totals = complete.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).sum())
                .toList();
        OptionalDouble variance = Moments.variance(totals);
        OptionalDouble sd = variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
        OptionalDouble alpha = alpha(complete, totals, scores.items());
        OptionalDouble sem = sd.isEmpty() || alpha.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sd.getAsDouble() * Math.sqrt(1 - alpha.getAsDouble()));
        return new TestStatistics(totals.size(), Moments.mean(totals), sd, alpha, sem);
    }

    private static OptionalDouble alpha(List<List<Double>> rows, List<Double> totals, int items) {
        double total = Moments.variance(totals).orElse(0);
        if (items < 2 || Moments.negligible(total, totals)) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < items; i++) {
            int item = i;
            sum += Moments.variance(rows.stream().map(row -> row.get(item)).toList())
                    .orElse(0);
        }
        return OptionalDouble.of(items / (items - 1.0) * (1 - sum / total));
    }
}
