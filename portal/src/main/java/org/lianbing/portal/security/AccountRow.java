package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;

/// An account in the security administrator's list.
///
/// @param roles names of the roles held anywhere, joined by commas; empty when there are none
public record AccountRow(
        AccountId id,
        String username,
        String displayName,
        boolean enabled,
        boolean mustChange,
        @Nullable Instant signedInAt,
        String roles) {}
