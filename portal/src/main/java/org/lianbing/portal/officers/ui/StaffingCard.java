package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianbing.portal.officers.Staffing;
import org.lianbing.portal.officers.UnitStaffing;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For HR and leaders: how fully the units are staffed, and which lie under their threshold.
@org.springframework.stereotype.Component
@Order(400)
class StaffingCard implements HomeCard {
    private final Staffing staffing;
    private final Clock clock;

    StaffingCard(Staffing staffing, Clock clock) {
        this.staffing = staffing;
        this.clock = clock;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.HR) && !actor.holds(Role.LEADER)) return Optional.empty();
        var units = staffing.on(LocalDate.now(clock.withZone(Times.ZONE)));
        if (units.isEmpty()) return Optional.empty();
        var below = units.stream().filter(UnitStaffing::belowWarning).count();
        var figures = new Div();
        figures.addClassName("figures");
        figures.add(StaffingFigures.of(units.getFirst()));
        var red = new RouterLink(UnitsView.class);
        red.setQueryParameters(QueryParameters.of("below", "1"));
        figures.add(new Figure(
                        I18NProvider.translate("officers.units.below-count"),
                        String.valueOf(below),
                        I18NProvider.translate("officers.units.below-count.note"))
                .opening(red));
        return Optional.of(new Card(I18NProvider.translate("officers.card.staffing"), figures));
    }
}
