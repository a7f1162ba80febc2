package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.EndReason;

/// What an officer may see of an own sitting.
///
/// @param receipt code, 64 hex digits
/// @param score   null until the results are released
public record OwnResult(
        ExamId exam,
        String examName,
        Instant startedAt,
        Instant endedAt,
        EndReason reason,
        String receipt,
        int answered,
        int total,
        @Nullable Score score) {

    /// @param passPoints needed
    /// @param slots      in order, with keys
    public record Score(
            BigDecimal points, BigDecimal maxPoints, BigDecimal passPoints, boolean passed, List<ReviewedSlot> slots) {}
}
