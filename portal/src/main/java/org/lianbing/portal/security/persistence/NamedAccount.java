package org.lianbing.portal.security.persistence;

import org.lianbing.portal.shared.AccountId;

/// Which key a user name has.
public record NamedAccount(String username, AccountId id) {}
