package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lianbing.portal.security.door.SecondStep;

/// After the password: the code of the authenticator app, or setting the app up when policy asks for one. The form is
/// the browser's own, so that the answer opens the session as the password's does.
@StyleSheet("context://accounts.css")
@Route(value = "sign-in/second", autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String FIELD = "second-step-code";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = VaadinSession.getCurrent().getSession();
        if (!(session.getAttribute(SecondStep.NAME) instanceof SecondStep step)) {
            event.forwardToUrl("/login");
            return;
        }
        var card = new Div(new H1(getTranslation("security.second.title")));
        card.addClassName("sign-in-card");
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) card.add(wrong());
        var secret = step.setUp();
        card.add(
                secret == null
                        ? new Paragraph(getTranslation("security.second.claim"))
                        : new TotpSetUp(secret, step.username()));
        card.add(form(), back());
        removeAll();
        addClassName("sign-in");
        add(card);
    }

    private Paragraph wrong() {
        var notice = new Paragraph(getTranslation("security.factor.wrong"));
        notice.addClassNames("notice", "notice-bad");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private Component form() {
        var label = new NativeLabel(getTranslation("security.factor.code"));
        var code = new Input();
        var submit = new NativeButton(getTranslation("security.second.submit"));

        code.setId(FIELD);
        label.setFor(FIELD);
        code.getElement()
                .setAttribute("name", "code")
                .setAttribute("required", true)
                .setAttribute("maxlength", "40")
                .setAttribute("autocomplete", "one-time-code")
                .setAttribute("autofocus", true);
        submit.getElement().setAttribute("type", "submit");
        var form = new Element("form");
        form.setAttribute("method", "post").setAttribute("action", "/sign-in/second");
        form.appendChild(label.getElement(), code.getElement(), submit.getElement());
        var holder = new Div();
        holder.addClassName("second-step");
        holder.getElement().appendChild(form);
        return holder;
    }

    private Anchor back() {
        var back = new Anchor("/login", getTranslation("security.second.back"));
        back.setRouterIgnore(true);
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.second.title");
    }
}
