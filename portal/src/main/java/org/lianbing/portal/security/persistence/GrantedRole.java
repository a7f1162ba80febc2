package org.lianbing.portal.security.persistence;

import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.AccountId;

/// A role to be granted to an account.
public record GrantedRole(AccountId account, RoleInUnit role) {}
