package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.UnitStaffing;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.ui.Figure;

/// The staffing rates of one unit, each opening the people counted.
final class StaffingFigures {
    private StaffingFigures() {}

    static List<Component> of(UnitStaffing staffing) {
        var figures = new ArrayList<Component>();
        figures.add(figure(
                "officers.units.rate", staffing.rate(), staffing.present(), staffing.posts(), people(staffing, null)));
        if (staffing.expresswayPosts() > 0)
            figures.add(figure(
                    "officers.units.expressway-rate",
                    staffing.expresswayRate(),
                    staffing.expresswayPresent(),
                    staffing.expresswayPosts(),
                    people(staffing, Line.EXPRESSWAY)));
        return figures;
    }

    /// Whom the rate counts: officers on post in the unit and below.
    static OfficerFilter people(UnitStaffing staffing, @Nullable Line line) {
        var unit = staffing.unit().parentId() == null ? null : staffing.unit().id();
        return new OfficerFilter(
                null, unit, PersonType.OFFICER, PostStatus.ON_POST, null, line, null, null, null, null);
    }

    static String percent(@Nullable BigDecimal rate) {
        return rate == null ? "—" : rate.toPlainString() + " %";
    }

    private static Component figure(
            String label, @Nullable BigDecimal rate, int present, int posts, OfficerFilter people) {
        var note = I18NProvider.translate("officers.units.of", present, posts);
        return new Figure(I18NProvider.translate(label), percent(rate), note)
                .opening(OfficersNavigation.toList(people, ""));
    }
}
