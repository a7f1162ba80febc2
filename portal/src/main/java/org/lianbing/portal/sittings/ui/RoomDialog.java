package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.RoomPlan;

/// Name, seats and place of a room; stays open when the change is refused.
final class RoomDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RoomDialog(String title, @Nullable RoomPlan present, int seats, Consumer<RoomPlan> save) {
        var name = new TextField(getTranslation("sittings.room.column.room"));
        var number = new IntegerField(getTranslation("sittings.room.column.seats"));
        var place = new TextField(getTranslation("sittings.room.column.place"));
        var saving = new Button(getTranslation("shared.save"));
        saving.addThemeVariants(ButtonVariant.PRIMARY);

        saving.addClickListener(_ -> {
            try {
                var given = Objects.requireNonNullElse(number.getValue(), 0);
                save.accept(new RoomPlan(name.getValue(), given, place.getValue()));
                close();
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
        });

        name.setMaxLength(RoomPlan.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(present == null ? "" : present.name());
        number.setMin(1);
        number.setMax(RoomPlan.SEATS);
        number.setValue(seats);
        number.setStepButtonsVisible(true);
        place.setMaxLength(RoomPlan.PLACE);
        place.setPlaceholder(getTranslation("sittings.room.place.example"));
        place.setValue(present == null ? "" : present.place());
        var form = new Div(name, number, place);
        form.addClassName("dialog-form");
        setHeaderTitle(title);
        setWidth("26rem");
        setMaxWidth("100%");
        add(form);
        getFooter().add(new Button(getTranslation("shared.cancel"), _ -> close()), saving);
    }
}
