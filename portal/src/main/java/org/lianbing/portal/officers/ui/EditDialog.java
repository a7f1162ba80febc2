package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.OfficerEdit;
import org.lianbing.portal.officers.Since;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.DateField;

/// Changing a record; stays open when the change is refused.
final class EditDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /// @param save takes the change and from when it holds
    EditDialog(Officer officer, LocalDate today, BiConsumer<OfficerEdit, Since> save) {
        var from = new DateField(getTranslation("officers.since.day"));
        from.setValue(today);
        from.setMax(today);
        from.setHelperText(getTranslation("officers.since.note"));
        var basis = new TextField(getTranslation("officers.posting.basis"));
        basis.setMaxLength(200);
        var since = new FormLayout(from, basis);
        since.setAutoResponsive(true);
        since.setAutoRows(true);
        since.setExpandFields(true);
        var form = new OfficerForm(officer);
        var saving = new Button(getTranslation("shared.save"));
        saving.addThemeVariants(ButtonVariant.PRIMARY);

        saving.addClickListener(event -> {
            var done = OfficerView.done(() -> {
                if (from.isEmpty()) throw new Invalid("officers.batch.no-day");
                var text = basis.getValue().strip();
                save.accept(form.edit(), new Since(from.getValue(), text.isEmpty() ? null : text));
            });
            if (done) close();
        });

        setHeaderTitle(getTranslation("officers.edit.title", officer.name()));
        setWidth("56rem");
        setMaxWidth("100%");
        add(form, since);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), saving);
    }
}
