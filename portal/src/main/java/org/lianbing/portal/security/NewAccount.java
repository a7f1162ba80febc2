package org.lianbing.portal.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.OfficerId;

/// An account to be opened.
///
/// @param passwordHash argon2id, made by [Passwords#hash]; null: cannot sign in with a password yet
public record NewAccount(
        String username,
        String displayName,
        @Nullable OfficerId officer,
        @Nullable String passwordHash,
        boolean mustChange,
        List<RoleInUnit> roles) {
    /// @throws Invalid when the roles exclude one another
    public NewAccount {
        ExclusiveRoles.require(roles.stream().map(RoleInUnit::role).toList());
    }
}
