package org.lianbing.questionbank.marking;

import org.jspecify.annotations.Nullable;

/// What one sub-item earned.
///
/// @param item from 1 in a case, 0 for a question without sub-items
/// @param weight relative weight within the question
/// @param fraction 0–1 of the item's maximum; null while a marker has to decide
public record ItemMark(int item, double weight, @Nullable Double fraction) {
    public ItemMark {
        if (fraction != null && !(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction " + fraction + " is not in 0..1");
        }
    }

    public boolean pending() {
        return fraction == null;
    }
}
