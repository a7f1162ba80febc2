package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.officers.PersonalNumber;
import org.lianbing.portal.officers.RevealReason;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.Tell;

/// Asks why a full number is needed: one of the usual reasons, or words of one's own.
final class RevealDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final List<String> USUAL = List.of("certificate", "check", "contact", "register");

    private final ComboBox<String> reason = new ComboBox<>(getTranslation("officers.persondata.reason"));
    private final transient Consumer<RevealReason> show;

    RevealDialog(PersonalNumber number, Consumer<RevealReason> show) {
        this.show = show;
        var confirm = new Button(getTranslation("officers.persondata.show"), click -> confirm());
        var cancel = new Button(getTranslation("shared.cancel"), click -> close());

        reason.addCustomValueSetListener(typed -> reason.setValue(typed.getDetail()));

        reason.setItems(USUAL.stream()
                .map(usual -> getTranslation("officers.persondata.reason." + usual))
                .toList());
        reason.setAllowCustomValue(true);
        reason.setRequired(true);
        reason.setHelperText(getTranslation("officers.persondata.reason.help"));
        reason.setWidthFull();
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("officers.persondata.show." + number));
        setWidth("28rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation("officers.persondata.show.note")), reason);
        getFooter().add(cancel, confirm);
    }

    private void confirm() {
        reason.setInvalid(false);
        try {
            var given = new RevealReason(reason.getValue() == null ? "" : reason.getValue());
            if (OfficerView.done(() -> show.accept(given))) close();
        } catch (Invalid invalid) {
            reason.setErrorMessage(Tell.sentence(invalid));
            reason.setInvalid(true);
        }
    }
}
