package org.lianbing.portal.papers.persistence;

import java.math.BigDecimal;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;

/// The head of a frozen paper.
public record FrozenRow(PaperId id, UnitId unit, String hash, String markRule, BigDecimal total) {}
