package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.organisation.Unit;

/// Asking another unit for somebody, who is named by number and name.
final class RequestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /// Takes number, name and plan.
    interface Ask {
        void ask(String number, String name, TransferPlan plan);
    }

    RequestDialog(List<Unit> units, Ask ask) {
        var number = new TextField(getTranslation("officers.field.number"));
        number.setRequiredIndicatorVisible(true);
        var name = new TextField(getTranslation("officers.field.name"));
        name.setRequiredIndicatorVisible(true);
        var person = new FormLayout(number, name);
        person.setAutoResponsive(true);
        person.setAutoRows(true);
        person.setExpandFields(true);
        var form = new TransferForm(units);
        var asking = new Button(getTranslation("officers.transfer.propose"));
        asking.addThemeVariants(ButtonVariant.PRIMARY);

        asking.addClickListener(event -> {
            if (OfficerView.done(() -> ask.ask(number.getValue(), name.getValue(), form.plan()))) close();
        });

        setHeaderTitle(getTranslation("officers.transfer.request"));
        setWidth("40rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation("officers.transfer.request.note")), person, form);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), asking);
    }
}
