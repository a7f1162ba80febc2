package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.organisation.Unit;

/// Proposing to give somebody away.
final class OfferDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    OfferDialog(Officer officer, List<Unit> units, Consumer<TransferPlan> propose) {
        var form = new TransferForm(units);
        var proposing = new Button(getTranslation("officers.transfer.propose"));
        proposing.addThemeVariants(ButtonVariant.PRIMARY);

        proposing.addClickListener(event -> {
            if (OfficerView.done(() -> propose.accept(form.plan()))) close();
        });

        setHeaderTitle(getTranslation("officers.transfer.offer.title", officer.name()));
        setWidth("40rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation("officers.transfer.note")), form);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), proposing);
    }
}
