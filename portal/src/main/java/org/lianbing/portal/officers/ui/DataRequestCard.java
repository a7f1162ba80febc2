package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.DataRequests;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For HR: requests about personal data that wait for an answer.
@org.springframework.stereotype.Component
@Order(420)
class DataRequestCard implements HomeCard {
    private final DataRequests requests;

    DataRequestCard(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.HR)) return Optional.empty();
        var open = requests.list(DataRequest.State.OPEN, Window.first(1));
        if (open.total() == 0) return Optional.empty();
        var next = open.rows().getFirst();
        var link = new RouterLink(I18NProvider.translate("officers.persondata.open-all"), DataRequestsView.class);
        link.addClassName("button-link");
        return Optional.of(new Card(
                I18NProvider.translate("nav.data-requests"),
                new Paragraph(I18NProvider.translate("officers.persondata.waiting", open.total(), next.due())),
                link));
    }
}
