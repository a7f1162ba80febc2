package org.lianbing.portal.officers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;

/// How fully a unit with everything below it is staffed on a day.
///
/// @param posts             granted, all lines together
/// @param present           officers on post; auxiliaries never count
/// @param expresswayPosts   of these posts, on the expressway line
/// @param expresswayPresent of these officers, on the expressway line
/// @param warningPercent    rate below which the unit is shown red; null when no policy says so
public record UnitStaffing(
        Unit unit,
        int posts,
        int present,
        int expresswayPosts,
        int expresswayPresent,
        @Nullable BigDecimal warningPercent) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// 到位率 in per cent, two decimals, half up; null when no posts are granted here.
    public @Nullable BigDecimal rate() {
        return percent(present, posts);
    }

    public @Nullable BigDecimal expresswayRate() {
        return percent(expresswayPresent, expresswayPosts);
    }

    public boolean belowWarning() {
        return posts > 0
                && warningPercent != null
                && HUNDRED.multiply(BigDecimal.valueOf(present))
                                .compareTo(warningPercent.multiply(BigDecimal.valueOf(posts)))
                        < 0;
    }

    /// How many officers are missing from the posts granted.
    public int vacant() {
        return posts - present;
    }

    private static @Nullable BigDecimal percent(int part, int whole) {
        if (whole == 0) return null;
        return HUNDRED.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
