package org.lianbing.portal.marking.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/// Points and coefficients as people read them.
final class Points {
    private static final int DECIMALS = 2;

    private Points() {}

    /// Two decimals at most, no trailing zeros.
    static String plain(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Two decimals, or a dash where the number is not defined.
    static String coefficient(OptionalDouble value) {
        return value.isEmpty() ? "—" : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
    }
}
