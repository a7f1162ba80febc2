package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.HomeCard;
import org.springframework.core.annotation.Order;

/// For an officer: who the portal takes them for, and the way to the whole record.
@org.springframework.stereotype.Component
@Order(190)
class OwnRecordCard implements HomeCard {
    private final OfficerBriefs briefs;

    OwnRecordCard(OfficerBriefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public Optional<Component> card(Actor actor) {
        if (!actor.holds(Role.OFFICER) || actor.officerId() == null) return Optional.empty();
        var own = briefs.own();
        var open = new RouterLink(I18NProvider.translate("officers.open"), OwnRecordView.class);
        open.addClassName("button-link");
        return Optional.of(new Card(
                I18NProvider.translate("nav.me"),
                new Facts()
                        .with(I18NProvider.translate("officers.field.number"), own.number())
                        .with(I18NProvider.translate("shared.unit"), own.unitName()),
                open));
    }
}
