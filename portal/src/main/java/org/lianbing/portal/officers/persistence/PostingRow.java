package org.lianbing.portal.officers.persistence;

import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.shared.OfficerId;

/// A posting of somebody.
public record PostingRow(OfficerId officer, Posting posting) {}
