package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.LongId;

/// 考场记录的一条
public record IncidentId(long value) implements LongId {}
