package org.lianbing.portal.security;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;

/// All that is looked up of an account before its password was right.
public record Knock(AccountId id, boolean enabled, @Nullable String passwordHash) {
    @Override
    public String toString() {
        return "Knock";
    }
}
