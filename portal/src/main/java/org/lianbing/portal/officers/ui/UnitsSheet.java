package org.lianbing.portal.officers.ui;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.UnitStaffing;

/// The unit tree as a sheet.
final class UnitsSheet {
    static final List<String> HEADINGS = List.of(
            "officers.units.code",
            "shared.unit",
            "officers.units.level",
            "officers.units.posts",
            "officers.units.present",
            "officers.units.rate",
            "officers.units.expressway-posts",
            "officers.units.expressway-present",
            "officers.units.expressway-rate",
            "officers.units.vacant");

    private UnitsSheet() {}

    static List<@Nullable Object> row(UnitStaffing staffing) {
        return Arrays.asList(
                staffing.unit().code(),
                staffing.unit().name(),
                Words.of(staffing.unit().level()),
                staffing.posts(),
                staffing.present(),
                staffing.rate(),
                staffing.expresswayPosts(),
                staffing.expresswayPresent(),
                staffing.expresswayRate(),
                staffing.posts() == 0 ? null : staffing.vacant());
    }
}
