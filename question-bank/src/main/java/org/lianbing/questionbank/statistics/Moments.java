package org.lianbing.questionbank.statistics;

import java.util.List;
import java.util.OptionalDouble;

/// Mean, variance and correlation, each empty where it is not defined.
final class Moments {
    private Moments() {}

    static OptionalDouble mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average();
    }

    /// Sample variance with n − 1, two-pass; needs two values.
    static OptionalDouble variance(List<Double> values) {
        if (values.size() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(values).orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return OptionalDouble.of(squares / (values.size() - 1));
    }

    /// Pearson's product-moment correlation; empty below two pairs or when either side does not vary.
    static OptionalDouble correlation(List<Double> x, List<Double> y) {
        double varianceX = variance(x).orElse(0);
        double varianceY = variance(y).orElse(0);
        if (negligible(varianceX, x) || negligible(varianceY, y)) {
            return OptionalDouble.empty();
        }
        double meanX = mean(x).orElseThrow();
        double meanY = mean(y).orElseThrow();
        double products = 0;
        for (int i = 0; i < x.size(); i++) {
            products += (x.get(i) - meanX) * (y.get(i) - meanY);
        }
        double covariance = products / (x.size() - 1);
        return OptionalDouble.of(covariance / Math.sqrt(varianceX * varianceY));
    }

    /// Whether a variance is 0 but for rounding.
    static boolean negligible(double variance, List<Double> values) {
        double scale = values.stream().mapToDouble(Math::abs).max().orElse(0);
        return variance <= 1e-24 * Math.max(1, scale * scale);
    }
}
