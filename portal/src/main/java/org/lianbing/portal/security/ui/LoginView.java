package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lianbing.portal.shared.LianbingProperties;

/// The sign-in page; in demonstration mode it shows the accounts to try.
@StyleSheet("context://accounts.css")
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    LoginView(LianbingProperties properties) {
        addClassName("sign-in");

        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("security.sign-in.failed"));

        var card = new Div(new H1(getTranslation("shell.name")), new Paragraph(getTranslation("shell.claim")), form);
        card.addClassName("sign-in-card");
        card.add(new RouterLink(getTranslation("security.sign-in.activate"), ActivateView.class));
        if (properties.demonstration().enabled())
            card.add(demonstration(properties.demonstration().password()));
        add(card);
    }

    private LoginI18n texts(String key) {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("security.sign-in.title"));
        labels.setUsername(getTranslation("security.sign-in.username"));
        labels.setPassword(getTranslation("security.sign-in.password"));
        labels.setSubmit(getTranslation("security.sign-in.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation(key));
        error.setMessage(getTranslation(key + ".next"));
        error.setUsername(getTranslation("security.sign-in.username.missing"));
        error.setPassword(getTranslation("security.sign-in.password.missing"));
        return texts;
    }

    private Div demonstration(String password) {
        var accounts = new Div();
        accounts.addClassName("sign-in-accounts");
        for (var name : "admin security auditor hr trainer legal unit invigilator leader officer".split(" ")) {
            var account = new Span(name);
            accounts.add(new Div(account, new Span(getTranslation("security.demonstration." + name))));
        }
        var note = new Div(new Paragraph(getTranslation("security.demonstration.note", password)), accounts);
        note.addClassName("sign-in-demonstration");
        return note;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        form.setI18n(texts(
                switch (parameters.getSingleParameter("error").orElse("")) {
                    case "locked" -> "security.sign-in.locked";
                    case "busy" -> "security.sign-in.busy";
                    default -> "security.sign-in.failed";
                }));
        form.setError(parameters.getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.sign-in.title");
    }
}
