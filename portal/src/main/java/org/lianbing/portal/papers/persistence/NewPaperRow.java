package org.lianbing.portal.papers.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.shared.UnitId;

/// A paper as it is inserted.
public record NewPaperRow(
        UnitId unit,
        String name,
        BlueprintId blueprint,
        long seed,
        Instant createdAt,
        BigDecimal total,
        String markRule) {}
