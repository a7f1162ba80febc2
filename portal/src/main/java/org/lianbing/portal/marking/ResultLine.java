package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.ExamOutcome;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;

/// A candidate's result as staff see it.
///
/// @param points  so far; null before any mark
/// @param passed  null until everything is marked
/// @param endedAt null until ended
public record ResultLine(
        PublicId sitting,
        OfficerId officer,
        String number,
        String name,
        UnitId unit,
        String unitName,
        int attempt,
        ExamOutcome.Standing standing,
        int answered,
        @Nullable BigDecimal points,
        @Nullable Boolean passed,
        @Nullable Instant endedAt) {}
