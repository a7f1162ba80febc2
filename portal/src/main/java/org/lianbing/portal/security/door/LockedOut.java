package org.lianbing.portal.security.door;

import org.springframework.security.core.AuthenticationException;

/// Too many failures under this name. Written down when the lock begins, not at every knock.
final class LockedOut extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    LockedOut() {
        super("Locked");
    }
}
