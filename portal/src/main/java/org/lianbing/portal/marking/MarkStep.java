package org.lianbing.portal.marking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.PublicId;

/// A mark given at a moment. Never changed: a later step for the same sitting, slot and item takes its place.
///
/// @param item     from 1 inside a case, otherwise 0
/// @param fraction 0–1 of the maximum
/// @param points   of the item, four decimals
/// @param marker   null when the system marked
/// @param basis    how multiple choice scores, or a marker's points for each row of the rubric, `2;1.5`
public record MarkStep(
        PublicId sitting,
        int slot,
        int item,
        double fraction,
        BigDecimal points,
        MarkSource source,
        @Nullable AccountId marker,
        long versionId,
        String basis,
        @Nullable String note) {

    /// Whether a later marking comes to the same.
    boolean sameAs(MarkStep other) {
        return fraction == other.fraction && points.compareTo(other.points) == 0 && versionId == other.versionId;
    }
}
