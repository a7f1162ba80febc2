package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.shared.OfficerId;

/// Which key a number has.
public record NumberedId(String number, OfficerId id) {}
