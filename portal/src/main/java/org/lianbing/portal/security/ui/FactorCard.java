package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.lianbing.portal.security.OwnSecondFactor;
import org.lianbing.portal.security.TotpSecret;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;
import org.lianbing.portal.shared.ui.Tell;

/// The person's own authenticator app: set up, recovery codes, taken away.
final class FactorCard extends Div {
    private static final long serialVersionUID = 1L;

    private final transient OwnSecondFactor factor;
    private final String username;

    FactorCard(OwnSecondFactor factor, String username) {
        this.factor = factor;
        this.username = username;
        refresh();
    }

    private void refresh() {
        var state = factor.state();
        var card = new Card(getTranslation("security.factor.title"));
        if (state.since() == null) {
            card.add(new Paragraph(
                    getTranslation(state.required() ? "security.factor.none.required" : "security.factor.none")));
            card.add(new Div(new Button(getTranslation("security.factor.begin"), click -> setUp())));
        } else {
            card.add(
                    new Status(Tone.GOOD, getTranslation("security.factor.on")),
                    new Paragraph(
                            getTranslation("security.factor.since", Times.minute(state.since()), state.codesLeft())));
            var codes = new Button(
                    getTranslation("security.factor.new-codes"),
                    click -> password("security.factor.new-codes", password -> {
                        RecoveryDialog.open(factor.newCodes(password));
                        refresh();
                    }));
            var remove = new Button(
                    getTranslation("security.factor.remove"),
                    click -> password("security.factor.remove", password -> {
                        factor.remove(password);
                        refresh();
                    }));
            var actions = new Div(codes, remove);
            actions.addClassName("page-actions");
            card.add(actions);
        }
        removeAll();
        add(card);
    }

    private void setUp() {
        var secret = TotpSecret.random();
        var code = new TextField(getTranslation("security.factor.code"));
        var password = new PasswordField(getTranslation("security.account.present"));
        code.setWidthFull();
        password.setWidthFull();
        ask("security.factor.begin", new Div(new TotpSetUp(secret, username), code, password), () -> {
            RecoveryDialog.open(factor.confirm(password.getValue(), secret, code.getValue()));
            refresh();
        });
    }

    private void password(String act, SerializableConsumer<String> confirmed) {
        var password = new PasswordField(getTranslation("security.account.present"));
        password.setWidthFull();
        ask(act, new Div(password), () -> confirmed.accept(password.getValue()));
    }

    private void ask(String act, Div content, Runnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(act));
        dialog.add(content);
        dialog.setConfirmText(getTranslation(act));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(event -> {
            try {
                confirmed.run();
            } catch (Refusal refusal) {
                Tell.refused(refusal);
                dialog.open();
            }
        });
        dialog.open();
    }
}
