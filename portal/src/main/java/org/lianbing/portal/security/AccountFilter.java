package org.lianbing.portal.security;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Role;

/// Which accounts are wanted.
///
/// @param text    part of the user name or the display name; empty: all
/// @param role    who holds it somewhere; null: any
/// @param enabled null: both
public record AccountFilter(
        String text, @Nullable Role role, @Nullable Boolean enabled) {
    public static AccountFilter all() {
        return new AccountFilter("", null, null);
    }

    /// For `like`, with its wildcards taken literally.
    public String pattern() {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
