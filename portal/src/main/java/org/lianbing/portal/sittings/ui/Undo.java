package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// Tells what was done, with a button that takes it back.
final class Undo {
    private static final int LONG = 12_000;

    private Undo() {}

    static void offer(String sentence, Runnable back) {
        var message = new Notification();
        var undo = new Button(I18NProvider.translate("sittings.undo"), _ -> {
            message.close();
            try {
                back.run();
                Tell.done(I18NProvider.translate("sittings.undone"));
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });
        undo.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(new Span(sentence), undo);
        line.addClassName("page-actions");
        message.add(line);
        message.setDuration(LONG);
        message.setPosition(Notification.Position.BOTTOM_CENTER);
        message.open();
    }
}
