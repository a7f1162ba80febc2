package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.shared.OfficerId;

/// The sealed id number of a person, in hexadecimal.
public record SealedIdentity(OfficerId id, String identitySealed) {}
