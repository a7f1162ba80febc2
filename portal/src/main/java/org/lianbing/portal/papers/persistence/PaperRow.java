package org.lianbing.portal.papers.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;

/// The head of a paper with the number of its questions.
public record PaperRow(
        PaperId id,
        UnitId unit,
        String name,
        @Nullable BlueprintId blueprint,
        long seed,
        PaperState state,
        Instant createdAt,
        @Nullable Instant frozenAt,
        @Nullable String hash,
        int questions,
        BigDecimal total,
        String markRule,
        int version) {}
