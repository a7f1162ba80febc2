package org.lianbing.portal.security.door;

import org.springframework.security.core.AuthenticationException;

/// The hash has not been made yet.
final class StillWaiting extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String code;

    StillWaiting(String code) {
        super("Waiting");
        this.code = code;
    }

    String code() {
        return code;
    }
}
