package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lianbing.portal.marking.persistence.NewResult;
import org.lianbing.portal.sittings.Sitting;

/// From the points in force to the result.
final class Totals {
    private static final int DECIMALS = 2;

    private Totals() {}

    static BigDecimal sum(List<MarkStep> inForce) {
        return inForce.stream().map(MarkStep::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static NewResult result(Sitting sitting, MarkSheets.Sheet sheet, BigDecimal points, boolean complete) {
        var total = points.setScale(DECIMALS, RoundingMode.HALF_UP);
        var passed = complete && total.compareTo(sheet.exam().passPoints()) >= 0;
        return new NewResult(
                sitting.id(),
                sitting.exam(),
                sitting.officer(),
                total,
                sheet.paper().total(),
                passed,
                complete);
    }
}
