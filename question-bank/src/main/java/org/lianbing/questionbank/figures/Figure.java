package org.lianbing.questionbank.figures;

import java.math.BigDecimal;

/// A number with its unit, both in one form: 两个月 → 2 月, 2万元 → 20000 元, 百分之五 → 5 %.
///
/// @param value without trailing zeros
/// @param unit such as 日, 工作日, 元, %; empty when none follows
public record Figure(BigDecimal value, String unit) {
    public Figure {
        value = value.stripTrailingZeros();
    }

    /// Same number, and same unit where both name one.
    public boolean agrees(Figure other) {
        return value.compareTo(other.value) == 0 && (unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty());
    }

    @Override
    public String toString() {
        return value.toPlainString() + unit;
    }
}
