package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.lianbing.portal.security.TotpSecret;
import org.lianbing.portal.shared.QrCode;

/// What an authenticator app has to read: the QR code, and the same for typing.
final class TotpSetUp extends Div {
    private static final long serialVersionUID = 1L;

    TotpSetUp(TotpSecret secret, String username) {
        var picture =
                new Div(new Html("<div>" + QrCode.svg(secret.uri(getTranslation("shell.name"), username)) + "</div>"));
        picture.addClassName("factor-code");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", getTranslation("security.factor.picture"));
        add(
                new Paragraph(getTranslation("security.factor.set-up")),
                picture,
                new Paragraph(getTranslation("security.factor.by-hand")),
                new Code(secret.text()));
    }
}
