package org.lianbing.portal.security.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;

/// @param passwordHash null: the account has never been used
public record ActivationRow(
        AccountId accountId,
        String username,
        String displayName,
        boolean enabled,
        @Nullable String passwordHash,
        Instant expiresAt) {}
