package org.lianbing.portal.security;

import java.util.Collection;
import org.lianbing.portal.shared.Role;

/// Who has to have a second factor; everybody may.
public enum SecondFactorDemand {
    NONE,
    ADMINISTRATORS,
    STAFF;

    boolean concerns(Collection<Role> roles) {
        return switch (this) {
            case NONE -> false;
            case ADMINISTRATORS -> roles.stream().anyMatch(Role::administrator);
            case STAFF -> roles.stream().anyMatch(role -> role != Role.OFFICER);
        };
    }
}
