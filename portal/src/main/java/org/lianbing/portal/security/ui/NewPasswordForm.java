package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;

/// A password chosen for the first time, typed twice.
final class NewPasswordForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final PasswordField next = field("security.account.next");
    private final PasswordField again = field("security.account.again");
    private final SerializableConsumer<String> chosen;

    /// @param before fields that belong to the same form
    NewPasswordForm(String act, SerializableConsumer<String> chosen, TextField... before) {
        this.chosen = chosen;
        var save = new Button(act, click -> save());

        save.addClickShortcut(Key.ENTER);

        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setWidthFull();
        getContent().addClassName("door-form");
        List.of(before).forEach(getContent()::add);
        getContent().add(next, again, save);
    }

    private PasswordField field(String key) {
        var field = new PasswordField(getTranslation(key));
        field.setWidthFull();
        field.setRequired(true);
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }

    private void save() {
        again.setInvalid(!next.getValue().equals(again.getValue()));
        again.setErrorMessage(getTranslation("security.account.different"));
        if (again.isInvalid()) return;
        try {
            chosen.accept(next.getValue());
        } catch (Refusal refusal) {
            next.setErrorMessage(Tell.sentence(refusal));
            next.setInvalid(true);
        }
    }
}
