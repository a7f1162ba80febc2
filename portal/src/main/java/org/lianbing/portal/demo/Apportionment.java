package org.lianbing.portal.demo;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits a whole number by weights so that the parts add up to it (largest remainders).
final class Apportionment {
    private Apportionment() {}

    static int[] of(int total, double... weights) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        var exact = new double[weights.length];
        var parts = new int[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            exact[i] = total * weights[i] / sum;
            parts[i] = (int) exact[i];
            given += parts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> parts[i] - exact[i]))
                .limit(total - given)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
