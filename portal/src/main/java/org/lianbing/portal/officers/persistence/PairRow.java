package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.officers.Likeness;
import org.lianbing.portal.shared.OfficerId;

/// Two people with a likeness, the smaller key first.
public record PairRow(OfficerId lower, OfficerId higher, Likeness likeness) {}
