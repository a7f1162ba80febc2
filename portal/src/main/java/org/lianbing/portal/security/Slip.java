package org.lianbing.portal.security;

import java.time.Instant;

/// What a person gets on paper. The code is stored nowhere readable.
public record Slip(String username, String displayName, String unitName, String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "Slip " + username;
    }
}
