package org.lianbing.portal.papers;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.marking.MarkRule;

/// A paper without its questions.
///
/// @param seed what it was drawn with: blueprint, bank and seed give the same paper again
/// @param hash sha-256 of the candidates' rendering; null before it is frozen
public record Paper(
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
        MarkRule rule,
        int version) {}
