package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;

/// A candidate as those who watch over the exam see them.
///
/// @param unit     its name
/// @param answered slots that hold a response
public record SittingLine(
        PublicId sitting,
        String number,
        String name,
        String unit,
        int attempt,
        SittingState state,
        int answered,
        @Nullable Instant startedAt,
        @Nullable Instant lastSavedAt,
        @Nullable Instant deadline,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason) {}
