package org.lianbing.portal.marking.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// Points in ten equally wide classes from 0 to the maximum; the last includes the maximum.
record Distribution(List<Integer> counts, double width) {
    private static final int CLASSES = 10;

    static Distribution of(List<BigDecimal> points, BigDecimal maximum) {
        var width = maximum.doubleValue() / CLASSES;
        var counts = new int[CLASSES];
        for (var each : points) counts[Math.min(CLASSES - 1, (int) (each.doubleValue() / width))]++;
        return new Distribution(IntStream.of(counts).boxed().toList(), width);
    }

    /// `60–70`
    String label(int place) {
        return number(place * width) + "–" + number((place + 1) * width);
    }

    List<String> labels() {
        return IntStream.range(0, counts.size()).mapToObj(this::label).toList();
    }

    private static String number(double value) {
        return Points.plain(BigDecimal.valueOf(value));
    }
}
