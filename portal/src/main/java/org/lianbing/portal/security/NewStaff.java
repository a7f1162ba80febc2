package org.lianbing.portal.security;

import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// An account for somebody who works with the portal.
///
/// @param username letters, digits, dot, dash and underscore, 3 to 60
public record NewStaff(String username, String displayName, Role role, UnitId unit) {
    public NewStaff {
        username = username.strip();
        displayName = displayName.strip();
        if (!username.matches("[A-Za-z0-9._-]{3,60}")) throw new Invalid("security.staff.username");
        if (displayName.isEmpty() || displayName.length() > 60) throw new Invalid("security.staff.name");
    }
}
