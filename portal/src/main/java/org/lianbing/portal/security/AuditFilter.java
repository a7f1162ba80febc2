package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted.
///
/// @param from    inclusive; null: from the beginning
/// @param to      exclusive; null: up to now
/// @param actor   part of the actor's name
/// @param action  beginning of the action's name, `exam.`
/// @param subject the subject's id
public record AuditFilter(@Nullable Instant from, @Nullable Instant to, String actor, String action, String subject) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, "", "", "");
    }
}
