package org.lianbing.portal.officers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;

/// A transfer between two units as either of them sees it.
///
/// @param answerable  whether the reader may agree or refuse
/// @param retractable whether the reader may withdraw it
public record Transfer(
        TransferId id,
        OfficerId officer,
        String number,
        String name,
        String fromUnit,
        String toUnit,
        TransferPlan plan,
        TransferSide side,
        TransferState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean answerable,
        boolean retractable,
        int version) {}
