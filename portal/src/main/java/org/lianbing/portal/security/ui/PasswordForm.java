package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.BiConsumer;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// The present password and the new one twice.
final class PasswordForm extends Composite<FormLayout> {
    private static final long serialVersionUID = 1L;

    private final PasswordField present = field("security.account.present", "current-password");
    private final PasswordField next = field("security.account.next", "new-password");
    private final PasswordField again = field("security.account.again", "new-password");
    private final transient BiConsumer<String, String> change;

    /// @param change takes the present and the new password
    PasswordForm(BiConsumer<String, String> change) {
        this.change = change;
        var save = new Button(getTranslation("security.account.change"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);

        next.setHelperText(getTranslation("security.account.rules"));
        getContent().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        getContent().add(present, next, again, new Div(save));
    }

    private PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(getTranslation(key));
        field.setRequired(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    private void save() {
        again.setInvalid(!next.getValue().equals(again.getValue()));
        again.setErrorMessage(getTranslation("security.account.different"));
        if (again.isInvalid()) return;
        try {
            change.accept(present.getValue(), next.getValue());
        } catch (Refusal refusal) {
            var field = refusal.key().equals("security.password.wrong") ? present : next;
            field.setErrorMessage(Tell.sentence(refusal));
            field.setInvalid(true);
        }
    }
}
