package org.lianbing.portal.security;

import java.io.Serializable;
import java.util.List;

/// Recovery codes that have been made at the door and wait in the session to be shown, once.
public record FreshCodes(List<String> codes) implements Serializable {
    /// Under which name the servlet session holds them.
    public static final String NAME = FreshCodes.class.getName();

    @Override
    public String toString() {
        return "FreshCodes";
    }
}
