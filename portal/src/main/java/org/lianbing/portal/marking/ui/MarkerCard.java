package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.lianbing.portal.marking.DeskQueue;
import org.lianbing.portal.marking.MarkingDesk;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For a marker: how many answers wait.
@org.springframework.stereotype.Component
@Order(350)
class MarkerCard implements HomeCard {
    private final MarkingDesk desk;

    MarkerCard(MarkingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.MARKER)) return Optional.empty();
        int open = desk.queues().stream().mapToInt(DeskQueue::open).sum();
        if (open == 0) return Optional.empty();
        var figures = new Div(new Figure(
                        I18NProvider.translate("marking.card.open"),
                        String.valueOf(open),
                        I18NProvider.translate("marking.card.open.note"))
                .opening(new RouterLink(MarkingView.class)));
        figures.addClassName("figures");
        return Optional.of(new Card(I18NProvider.translate("nav.marking"), figures));
    }
}
