package org.lianbing.portal.security;

import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// A role an account holds, with the unit below which it counts.
public record HeldRole(Role role, UnitId unitId, String unitName, String path) {}
