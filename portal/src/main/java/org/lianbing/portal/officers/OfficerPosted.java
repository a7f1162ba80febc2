package org.lianbing.portal.officers;

import org.lianbing.portal.shared.OfficerId;

/// Somebody's unit, line or post status changed; published in the transaction that changes it.
public record OfficerPosted(OfficerId officer, Posting before, Posting after) {}
