package org.lianbing.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.clock.ClockAlarms;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For the system administrator: a clock that has to be set right.
@SpringComponent
@Order(10)
class ClockCard implements HomeCard {
    private final ClockAlarms alarms;

    ClockCard(ClockAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.SYSTEM_ADMIN)) return Optional.empty();
        var current = alarms.current();
        if (current.isEmpty()) return Optional.empty();
        var content = new Div();
        content.addClassName("page-parts");
        for (var alarm : current)
            content.add(new Paragraph(I18NProvider.translate(
                    alarm.key(), alarm.node(), alarm.distance(), Times.second(alarm.raisedAt()))));
        content.add(new Paragraph(I18NProvider.translate("shared.clock.next")));
        return Optional.of(new Card(I18NProvider.translate("shared.clock.title"), content));
    }
}
