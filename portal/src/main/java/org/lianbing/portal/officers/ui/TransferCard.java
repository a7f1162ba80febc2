package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For HR: transfers that wait for an answer, their own and the other unit's.
@org.springframework.stereotype.Component
@Order(390)
class TransferCard implements HomeCard {
    private final Transfers transfers;

    TransferCard(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.HR)) return Optional.empty();
        int mine = transfers.count(TransferFilter.TO_ANSWER);
        int all = transfers.count(new TransferFilter(TransferState.PROPOSED, null, false));
        if (all == 0) return Optional.empty();
        var waiting = new RouterLink(TransfersView.class);
        waiting.setQueryParameters(QueryParameters.of("state", TransferState.PROPOSED.name()));
        var figures = new Div(
                figure("officers.transfer.card.mine", mine).opening(TransfersNavigation.toAnswer()),
                figure("officers.transfer.card.all", all).opening(waiting));
        figures.addClassName("figures");
        return Optional.of(new Card(I18NProvider.translate("nav.transfers"), figures));
    }

    private static Figure figure(String label, int people) {
        return new Figure(
                I18NProvider.translate(label),
                String.valueOf(people),
                I18NProvider.translate("officers.transfer.card.note"));
    }
}
