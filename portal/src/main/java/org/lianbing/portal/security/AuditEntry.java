package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.UnitId;

/// One line of the audit log.
///
/// @param accountId who acted; 0: the portal itself
/// @param seal      its number in the chain; null until the sealer has passed
public record AuditEntry(
        long id,
        Instant at,
        @Nullable AccountId accountId,
        String actor,
        String action,
        @Nullable String subjectType,
        @Nullable String subjectId,
        @Nullable UnitId unitId,
        @Nullable String detail,
        @Nullable Long seal) {}
