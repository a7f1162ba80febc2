package org.lianbing.portal.sittings.persistence;

import java.time.Instant;

/// Answers received in a minute.
public record SavesRow(Instant minute, int saves) {}
