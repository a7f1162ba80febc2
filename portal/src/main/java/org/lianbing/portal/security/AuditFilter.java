package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;

/// Which entries are wanted.
///
/// @param from    inclusive; null: from the beginning
/// @param to      exclusive; null: up to now
/// @param actor   part of the actor's name
/// @param action  the action's name, `exam.opened`, or with a dot at its end the beginning of several, `exam.`
/// @param subject what was acted upon: its id, its type, or both, `exam 3`
/// @param unit    this unit and all below it
/// @param text    part of what stands beside the act
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        String actor,
        String action,
        String subject,
        @Nullable UnitId unit,
        String text) {
    public static AuditFilter all() {
        return new AuditFilter(null, null, "", "", "", null, "");
    }

    /// For `like`, with its wildcards taken literally.
    public String actorPattern() {
        return "%" + literal(actor) + "%";
    }

    public String actionPattern() {
        return literal(action) + (action.endsWith(".") ? "%" : "");
    }

    public String textPattern() {
        return "%" + literal(text) + "%";
    }

    private static String literal(String text) {
        return text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }
}
