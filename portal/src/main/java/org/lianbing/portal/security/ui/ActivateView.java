package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.lianbing.portal.security.Activation;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Tell;

/// With the slip in hand: the code, whose it is, the first password. Made for a phone that has read the QR code.
@StyleSheet("context://accounts.css")
@Route(value = "activate", autoLayout = false)
@AnonymousAllowed
class ActivateView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Activation activation;
    private final TextField code = new TextField(getTranslation("security.activation.code"));
    private final Div card = new Div();

    ActivateView(Activation activation) {
        this.activation = activation;
        var next = new Button(getTranslation("security.activation.next"));

        next.addClickListener(click -> look());

        code.setWidthFull();
        code.setAutofocus(true);
        code.setHelperText(getTranslation("security.activation.code.help"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setWidthFull();
        card.addClassName("sign-in-card");
        show(new Paragraph(getTranslation("security.activation.claim")), code, next);
        addClassName("sign-in");
        add(card);
    }

    /// The code stands behind the `#`: only the browser knows it until now.
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs("return location.hash.slice(1)").then(String.class, hash -> {
            if (hash.isBlank() || !code.isAttached()) return;
            code.setValue(hash);
            look();
        });
    }

    private void look() {
        try {
            var invited = activation.look(code.getValue(), address());
            choose(invited);
        } catch (Refusal refusal) {
            code.setErrorMessage(Tell.sentence(refusal));
            code.setInvalid(true);
        }
    }

    private void choose(Activation.Invited invited) {
        var form = new NewPasswordForm(getTranslation("security.activation.choose"), password -> {
            activation.activate(code.getValue(), password, address());
            done();
        });
        show(
                new Facts()
                        .with(getTranslation("security.account.name"), invited.maskedName())
                        .with(getTranslation("security.account.username"), invited.username()),
                form);
    }

    private void done() {
        var on = new Anchor("/login", getTranslation("security.activation.sign-in"));
        on.setRouterIgnore(true);
        show(new Paragraph(getTranslation("security.activation.done")), on);
    }

    private void show(com.vaadin.flow.component.Component... content) {
        card.removeAll();
        card.add(new H1(getTranslation("security.activation.title")));
        card.add(content);
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.activation.title");
    }
}
