package org.lianbing.questionbank.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who scored what on which item: one row per candidate, one column per item, as points; null where an item was not
/// put to a candidate or is still unmarked. An item left unanswered in an exam is 0, not null.
///
/// @param maxima points of each item, above 0
/// @param rows each as long as `maxima`
public record ItemScores(List<Double> maxima, List<List<@Nullable Double>> rows) {
    public ItemScores {
        maxima = List.copyOf(maxima);
        List<List<@Nullable Double>> copy = new ArrayList<>();
        for (List<@Nullable Double> row : rows) {
            if (row.size() != maxima.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " for " + maxima.size() + " items");
            }
            copy.add(new ArrayList<>(row));
        }
        rows = copy;
        if (maxima.stream().anyMatch(m -> !(m > 0))) {
            throw new IllegalArgumentException("an item's points must be above 0");
        }
    }

    public int items() {
        return maxima.size();
    }
}
