package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/// Asks for a reason in one line; stays open when the act is refused.
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ReasonDialog(String title, String label, String confirm, Consumer<String> act, Runnable done) {
        var reason = new TextField(label);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(200);
        reason.setWidthFull();
        var confirming = new Button(confirm);
        confirming.addThemeVariants(ButtonVariant.PRIMARY);

        confirming.addClickListener(event -> {
            if (OfficerView.done(() -> act.accept(reason.getValue()))) {
                close();
                done.run();
            }
        });

        setHeaderTitle(title);
        setWidth("32rem");
        setMaxWidth("100%");
        add(reason);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), confirming);
    }
}
