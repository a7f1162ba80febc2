package org.lianbing.portal.papers.persistence;

import java.math.BigDecimal;

/// A slot as it is inserted.
public record NewSlotRow(int slot, String section, long versionId, BigDecimal points) {}
