package org.lianbing.portal.security;

import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// A person of the roster who is to have an account.
///
/// @param unitName as it stands on the slip
public record Invitation(String username, String displayName, OfficerId officer, UnitId unit, String unitName) {}
