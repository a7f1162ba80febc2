package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lianbing.portal.security.FirstAdministrator;

/// The first page of an empty installation: the token from the server's output, and the first administrator.
@StyleSheet("context://accounts.css")
@Route(value = "begin", autoLayout = false)
@AnonymousAllowed
class BeginView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Div card = new Div();

    BeginView(FirstAdministrator first) {
        card.addClassName("sign-in-card");
        card.add(new H1(getTranslation("security.first.title")));
        if (first.missing()) card.add(new Paragraph(getTranslation("security.first.claim")), form(first));
        else card.add(new Paragraph(getTranslation("security.first.begun")), onwards());
        addClassName("sign-in");
        add(card);
    }

    private NewPasswordForm form(FirstAdministrator first) {
        var token = field("security.first.token", "one-time-code");
        var username = field("security.account.username", "username");
        var name = field("security.account.name", "name");
        return new NewPasswordForm(
                getTranslation("security.first.begin"),
                password -> {
                    first.begin(
                            token.getValue(),
                            username.getValue(),
                            name.getValue(),
                            password,
                            VaadinRequest.getCurrent().getRemoteAddr());
                    card.removeAll();
                    card.add(
                            new H1(getTranslation("security.first.title")),
                            new Paragraph(getTranslation("security.first.done")),
                            onwards());
                },
                token,
                username,
                name);
    }

    private TextField field(String key, String autocomplete) {
        var field = new TextField(getTranslation(key));
        field.setWidthFull();
        field.setRequired(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private Anchor onwards() {
        var on = new Anchor("/login", getTranslation("security.activation.sign-in"));
        on.setRouterIgnore(true);
        return on;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.first.title");
    }
}
