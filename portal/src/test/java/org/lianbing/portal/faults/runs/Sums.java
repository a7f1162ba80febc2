package org.lianbing.portal.faults.runs;

import java.util.Map;
import java.util.TreeMap;

/// Adds up counts by name.
final class Sums {
    private Sums() {}

    static Map<String, Long> of(Map<String, Long> one, Map<String, Long> other) {
        var sums = new TreeMap<>(one);
        other.forEach((name, count) -> sums.merge(name, count, Long::sum));
        return sums;
    }
}
