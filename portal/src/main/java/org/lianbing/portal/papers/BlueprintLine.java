package org.lianbing.portal.papers;

import java.math.BigDecimal;
import java.time.Instant;
import org.lianbing.portal.shared.UnitId;

/// A blueprint in a list.
public record BlueprintLine(
        BlueprintId id, UnitId unit, String name, int questions, BigDecimal points, Instant updatedAt, int version) {}
