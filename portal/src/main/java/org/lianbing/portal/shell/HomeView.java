package org.lianbing.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ui.EmptyState;
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
        if (content.getComponentCount() == 0) content.add(nothingToDo());

        add(new Page(getTranslation("shell.home.greeting", actor.name()), content));
    }

    /// Nothing waits: say so, and offer the person's pages.
    private EmptyState nothingToDo() {
        var pages = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.order() > 0)
                .map(this::link)
                .toArray(Anchor[]::new);
        return new EmptyState(getTranslation("shell.home.nothing"), getTranslation("shell.home.nothing.next"), pages);
    }

    private Anchor link(MenuEntry entry) {
        var link = new Anchor(entry.path(), getTranslation(entry.title()));
        link.addClassName("button-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.home");
    }
}
