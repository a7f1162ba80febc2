package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.OfficerId;

/// An account, without its password.
///
/// @param mustChange the password was set by somebody else and has to be changed first
/// @param generation raised by "sign out everywhere": sessions and sitting cookies of older ones are void
public record Account(
        AccountId id,
        String username,
        String displayName,
        @Nullable OfficerId officerId,
        boolean enabled,
        boolean mustChange,
        int generation,
        @Nullable Instant signedInAt,
        int version) {}
