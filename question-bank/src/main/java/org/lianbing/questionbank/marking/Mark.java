package org.lianbing.questionbank.marking;

import java.util.List;
import java.util.Map;

/// The mark of one response: a fraction of the question's maximum, so that a paper may scale it as it likes.
public sealed interface Mark {
    /// By item; one entry with item 0 for a question without sub-items.
    List<ItemMark> items();

    /// Everything is decided.
    ///
    /// @param fraction 0–1 of the maximum: the weighted mean of the items' fractions
    record Marked(double fraction, List<ItemMark> items) implements Mark {
        public Marked {
            items = List.copyOf(items);
        }
    }

    /// Some item needs a person; the others are marked.
    ///
    /// @param fractionSoFar 0–1 of the maximum already earned
    record NeedsMarker(double fractionSoFar, List<ItemMark> items) implements Mark {
        public NeedsMarker {
            items = List.copyOf(items);
        }

        /// The items that wait for a marker.
        public List<Integer> pending() {
            return items.stream().filter(ItemMark::pending).map(ItemMark::item).toList();
        }
    }

    static Mark of(List<ItemMark> items) {
        double weight = items.stream().mapToDouble(ItemMark::weight).sum();
        double earned = 0;
        boolean open = false;
        for (ItemMark item : items) {
            Double fraction = item.fraction();
            if (fraction == null) {
                open = true;
            } else {
                earned += item.weight() * fraction;
            }
        }
        return open ? new NeedsMarker(earned / weight, items) : new Marked(earned / weight, items);
    }

    /// This mark with a marker's fractions (item → 0–1) put in the place of what is pending; items that were marked
    /// by the system stay as they are.
    default Mark with(Map<Integer, Double> fractions) {
        return of(items().stream()
                .map(i -> i.pending() && fractions.containsKey(i.item())
                        ? new ItemMark(i.item(), i.weight(), fractions.get(i.item()))
                        : i)
                .toList());
    }
}
