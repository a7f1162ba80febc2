package org.lianbing.portal.security;

import java.util.Collection;
import java.util.Set;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Role;

/// An administrator (system, security, audit) holds that one role and no other, so that nobody can grant
/// themselves business rights or clean up the log of what they did.
final class ExclusiveRoles {
    private ExclusiveRoles() {}

    /// @throws Invalid when an administrator's role stands beside another, or the portal's own is among them
    static void require(Collection<Role> roles) {
        if (roles.contains(Role.INTERNAL)) throw new Invalid("security.roles.internal");
        if (!compatible(roles)) throw new Invalid("security.roles.exclusive");
    }

    static boolean compatible(Collection<Role> roles) {
        return Set.copyOf(roles).size() <= 1 || roles.stream().noneMatch(Role::administrator);
    }
}
