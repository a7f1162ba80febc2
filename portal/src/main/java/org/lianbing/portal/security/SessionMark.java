package org.lianbing.portal.security;

import java.io.Serializable;
import java.time.Instant;

/// What a servlet session holds of its row.
///
/// @param token hexadecimal; the row has its hash
public record SessionMark(long id, String token, Instant beganAt) implements Serializable {
    /// Under which name the servlet session holds it.
    public static final String NAME = SessionMark.class.getName();

    @Override
    public String toString() {
        return "SessionMark " + id;
    }
}
