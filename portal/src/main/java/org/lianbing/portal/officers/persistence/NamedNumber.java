package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.shared.OfficerId;

/// Number and name of an officer.
public record NamedNumber(OfficerId id, String number, String name) {}
