package org.lianbing.portal.sittings;

import java.time.Instant;

/// Minutes given beyond the paper's time (补时).
///
/// @param reached sittings that got it, begun or not
/// @param by      name of the account
public record TimeGrant(long id, Whom whom, int minutes, String reason, int reached, String by, Instant at) {}
