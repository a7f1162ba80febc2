package org.lianbing.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Texts;

/// Who is signed in, language, light or dark, own account, sign out.
@SpringComponent
@UIScope
class PersonMenu extends Composite<MenuBar> {
    private static final long serialVersionUID = 1L;

    PersonMenu(Actors actors, AuthenticationContext authentication) {
        var name = actors.current().name();
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.person"));

        var person = new Div(new Avatar(name), new Span(name));
        person.addClassName("person");
        var menu = getContent().addItem(person).getSubMenu();

        menu.addItem(getTranslation("shell.account"), event -> UI.getCurrent().navigate("account"));
        var language = menu.addItem(getTranslation("shell.language")).getSubMenu();
        language.addItem("中文", event -> speak(Texts.CHINESE));
        language.addItem("English", event -> speak(Locale.ENGLISH));
        var look = menu.addItem(getTranslation("shell.look")).getSubMenu();
        look.addItem(getTranslation("shell.look.system"), event -> light(ColorScheme.Value.SYSTEM));
        look.addItem(getTranslation("shell.look.light"), event -> light(ColorScheme.Value.LIGHT));
        look.addItem(getTranslation("shell.look.dark"), event -> light(ColorScheme.Value.DARK));
        var out = menu.addItem(VaadinIcon.SIGN_OUT.create(), event -> authentication.logout());
        out.add(getTranslation("shell.sign-out"));
    }

    private static void speak(Locale locale) {
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    private static void light(ColorScheme.Value scheme) {
        UI.getCurrent().getPage().setColorScheme(scheme);
    }
}
