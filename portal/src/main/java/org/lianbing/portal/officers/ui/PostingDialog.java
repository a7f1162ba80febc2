package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.DateField;

/// Moving somebody: unit, line, status, from which day, on what basis.
final class PostingDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /// @param save takes the posting and its basis
    PostingDialog(Officer officer, List<Unit> units, BiConsumer<Posting, String> save) {
        var present = officer.posting();
        var unit = new UnitField(getTranslation("shared.unit"), units);
        unit.show(present.unit());
        var line = Words.select(getTranslation("officers.field.line"), Line.class);
        line.setEmptySelectionAllowed(false);
        line.setValue(present.line());
        var status = Words.select(getTranslation("officers.field.post-status"), PostStatus.class);
        status.setEmptySelectionAllowed(false);
        status.setValue(present.status());
        var from = new DateField(getTranslation("officers.posting.from"));
        from.setMin(present.from().plusDays(1));
        from.setRequiredIndicatorVisible(true);
        var basis = new TextField(getTranslation("officers.posting.basis"));
        basis.setRequiredIndicatorVisible(true);
        basis.setMaxLength(200);
        var saving = new Button(getTranslation("officers.posting.save"));
        saving.addThemeVariants(ButtonVariant.PRIMARY);

        saving.addClickListener(event -> {
            var done = OfficerView.done(() -> {
                var to = unit.id();
                if (to == null || from.isEmpty()) throw new Invalid("officers.posting.incomplete");
                save.accept(new Posting(to, line.getValue(), status.getValue(), from.getValue()), basis.getValue());
            });
            if (done) close();
        });

        setHeaderTitle(getTranslation("officers.posting.title", officer.name()));
        setWidth("40rem");
        setMaxWidth("100%");
        var form = new FormLayout(unit, line, status, from, basis);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        add(new Paragraph(getTranslation("officers.posting.note")), form);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), saving);
    }
}
