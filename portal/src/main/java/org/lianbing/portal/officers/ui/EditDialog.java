package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.OfficerEdit;

/// Changing a record; stays open when the change is refused.
final class EditDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    EditDialog(Officer officer, Consumer<OfficerEdit> save) {
        var form = new OfficerForm(officer);
        var saving = new Button(getTranslation("shared.save"));
        saving.addThemeVariants(ButtonVariant.PRIMARY);

        saving.addClickListener(event -> {
            if (OfficerView.done(() -> save.accept(form.edit()))) close();
        });

        setHeaderTitle(getTranslation("officers.edit.title", officer.name()));
        setWidth("56rem");
        setMaxWidth("100%");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), saving);
    }
}
