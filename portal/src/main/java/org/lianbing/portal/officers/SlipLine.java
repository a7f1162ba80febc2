package org.lianbing.portal.officers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// A person of the roster and how far their account has come.
///
/// @param issuedAt when the present slip was printed; null: none is out
/// @param active   has chosen a password
public record SlipLine(
        OfficerId id,
        String number,
        String name,
        UnitId unitId,
        String unitName,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        boolean active) {}
