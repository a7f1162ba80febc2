package org.lianbing.portal.marking.persistence;

import java.math.BigDecimal;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

/// A result to be stored, in place of an older one of the same sitting.
public record NewResult(
        PublicId sitting,
        ExamId exam,
        OfficerId officer,
        BigDecimal points,
        BigDecimal maxPoints,
        boolean passed,
        boolean complete) {}
