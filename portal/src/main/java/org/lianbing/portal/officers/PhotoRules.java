package org.lianbing.portal.officers;

import java.time.LocalDate;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.UnitId;

/// What a bureau asks of a photo.
///
/// @param maxKilobytes of the file that is handed in
/// @param ratioPercent width over height
/// @param whitePercent share of the background that must be white
record PhotoRules(
        int maxKilobytes, int minWidth, int minHeight, int ratioPercent, int tolerancePercent, int whitePercent) {
    static PhotoRules of(Policies policies, UnitId unit, LocalDate day) {
        return new PhotoRules(
                policies.integer(unit, "officer.photo.max-kilobytes", day),
                policies.integer(unit, "officer.photo.min-width", day),
                policies.integer(unit, "officer.photo.min-height", day),
                policies.integer(unit, "officer.photo.ratio-percent", day),
                policies.integer(unit, "officer.photo.tolerance-percent", day),
                policies.integer(unit, "officer.photo.white-percent", day));
    }
}
