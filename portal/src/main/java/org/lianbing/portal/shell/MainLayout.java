package org.lianbing.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;

/// Navigation at the side, grouped by task; on a phone, an officer's own pages at the bottom.
///
/// A view enters the menu with `@Menu(title = "nav.…", order = GNN, icon = "vaadin:…")`: G is the group
/// (`nav.group.G`), NN the place in it; the orders 100–199 are an officer's own pages.
@Layout
@PermitAll
class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;
    private static final int HOME = 0;
    private static final int OWN_PAGES = 1;
    private static final int GROUP = 100;

    MainLayout(Actors actors, PersonMenu person, Reach reach) {
        var entries = MenuConfiguration.getMenuEntries();
        var groups =
                entries.stream().collect(Collectors.groupingBy(MainLayout::group, TreeMap::new, Collectors.toList()));

        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation(groups)));
        addToNavbar(new DrawerToggle(), reach, person);
        if (actors.current().holds(Role.OFFICER)) addToNavbar(true, bottom(own(groups)));
    }

    private static int group(MenuEntry entry) {
        return (int) (entry.order() / GROUP);
    }

    private Component brand() {
        var mark = new Span(getTranslation("shell.mark"));
        mark.addClassName("brand-mark");
        var name = new Span(getTranslation("shell.name"));
        name.addClassName("brand-name");
        var link = new RouterLink(HomeView.class);
        link.add(mark, name);
        link.addClassName("brand");
        return link;
    }

    private Component navigation(Map<Integer, List<MenuEntry>> groups) {
        var all = new Div();
        all.addClassName("navigation");
        groups.forEach((group, entries) -> {
            var nav = new SideNav();
            if (group > 0) nav.setLabel(getTranslation("nav.group." + group));
            entries.forEach(entry -> nav.addItem(item(entry)));
            all.add(nav);
        });
        return all;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), "/" + entry.path());
        if (entry.icon() != null) item.setPrefixComponent(new Icon(entry.icon()));
        return item;
    }

    /// The home page and the officer's own pages.
    private static List<MenuEntry> own(Map<Integer, List<MenuEntry>> groups) {
        return Stream.of(HOME, OWN_PAGES)
                .flatMap(group -> groups.getOrDefault(group, List.of()).stream())
                .toList();
    }

    private Component bottom(List<MenuEntry> entries) {
        var bar = new Nav();
        bar.addClassName("bottom-bar");
        bar.getElement().setAttribute("aria-label", getTranslation("nav.group.1"));
        for (var entry : entries) {
            var link = new com.vaadin.flow.component.html.Anchor("/" + entry.path(), "");
            link.setRouterIgnore(false);
            if (entry.icon() != null) link.add(new Icon(entry.icon()));
            link.add(new Span(getTranslation(entry.title())));
            bar.add(link);
        }
        return bar;
    }
}
