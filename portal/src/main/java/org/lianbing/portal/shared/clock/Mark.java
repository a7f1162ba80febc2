package org.lianbing.portal.shared.clock;

import java.time.Instant;

/// How far the portal's time had come, and what the database's clock was ahead of it then.
public record Mark(Instant at, long databaseAheadMs) {}
