package org.lianbing.questionbank.response;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a slot's points among sub-items for display.
public final class Shares {
    private Shares() {}

    /// Points in hundredths by the method of largest remainders (Hamilton), so that the shown points add up to the
    /// slot's; ties go to the earlier item.
    ///
    /// @param points above 0, rounded to hundredths
    /// @param weights each above 0
    public static double[] of(double points, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long total = Math.round(points * 100);
        double[] exact = Arrays.stream(weights).map(w -> total * w / sum).toArray();
        long[] cents = Arrays.stream(exact).mapToLong(e -> (long) Math.floor(e)).toArray();
        long left = total - Arrays.stream(cents).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> cents[i] - exact[i]))
                .limit(left)
                .forEach(i -> cents[i]++);
        return Arrays.stream(cents).mapToDouble(c -> c / 100.0).toArray();
    }
}
