package org.lianbing.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ui.HomeCard;
import org.lianbing.portal.shared.ui.Page;

/// "What must I do today", answered by the features' cards.
@Route("")
@Menu(title = "nav.home", order = 0, icon = "vaadin:home-o")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    HomeView(Actors actors, List<HomeCard> cards) {
        var actor = actors.current();
        var content = new Div();
        content.addClassName("home-cards");
        for (var card : cards) card.card(actor).ifPresent(content::add);

        add(new Page(getTranslation("shell.home.greeting", actor.name()), content));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home");
    }
}
