package org.lianbing.portal.security.door;

import org.springframework.security.core.AuthenticationException;

/// Refused without being looked at.
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("Too many attempts");
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
