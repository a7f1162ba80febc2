package org.lianbing.portal.security.door;

import org.springframework.security.core.AuthenticationException;

/// The password was right; who it is has to be shown once more.
final class SecondStepNeeded extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final SecondStep step;

    SecondStepNeeded(SecondStep step) {
        super("Second step");
        this.step = step;
    }

    SecondStep step() {
        return step;
    }
}
