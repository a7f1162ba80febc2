package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.lianbing.portal.officers.DataRequest.Kind;
import org.lianbing.portal.officers.RequestText;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.ui.Tell;

/// Asking for a correction, or objecting.
final class AskDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(getTranslation("officers.persondata.kind"));
    private final TextArea wish = new TextArea(getTranslation("officers.persondata.wish"));
    private final transient BiConsumer<Kind, RequestText> ask;

    AskDialog(BiConsumer<Kind, RequestText> ask) {
        this.ask = ask;
        var send = new Button(getTranslation("officers.persondata.send"), click -> send());
        var cancel = new Button(getTranslation("shared.cancel"), click -> close());

        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> RequestWords.kind(this, one));
        kind.setValue(Kind.CORRECTION);
        wish.setHelperText(getTranslation("officers.persondata.wish.help"));
        wish.setRequired(true);
        wish.setWidthFull();
        send.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("officers.persondata.ask"));
        setWidth("32rem");
        setMaxWidth("100%");
        add(kind, wish);
        getFooter().add(cancel, send);
    }

    private void send() {
        wish.setInvalid(false);
        try {
            var text = new RequestText(wish.getValue());
            if (OfficerView.done(() -> ask.accept(kind.getValue(), text))) close();
        } catch (Invalid invalid) {
            wish.setErrorMessage(Tell.sentence(invalid));
            wish.setInvalid(true);
        }
    }
}
