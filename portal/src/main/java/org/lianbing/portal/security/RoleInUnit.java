package org.lianbing.portal.security;

import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// A role granted in a unit and everything below it.
public record RoleInUnit(Role role, UnitId unit) {}
