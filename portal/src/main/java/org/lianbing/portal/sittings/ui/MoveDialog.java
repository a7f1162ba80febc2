package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.Placement;
import org.lianbing.portal.sittings.Room;

/// Seating people in another room; can be undone from the message that follows.
final class MoveDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final ComboBox<Room> room = new ComboBox<>(getTranslation("sittings.room.to"));

    MoveDialog(BoardDesk desk, ExamId exam, BoardLine line, Runnable done) {
        this(desk, exam, List.of(line.sitting()), line.name(), line.room(), done);
    }

    /// @param whom how the people are called in the title
    /// @param from the room they are in, which is not offered
    MoveDialog(
            BoardDesk desk,
            ExamId exam,
            Collection<PublicId> people,
            String whom,
            @Nullable RoomId from,
            Runnable done) {
        var move = new Button(getTranslation("sittings.room.move.short"));
        var cancel = new Button(getTranslation("shared.cancel"), _ -> close());

        room.addValueChangeListener(event -> move.setEnabled(event.getValue() != null));
        move.addClickListener(_ -> {
            var wanted = people.stream()
                    .map(sitting -> new Placement(sitting, room.getValue().id()))
                    .toList();
            carryOut(desk, exam, wanted, done);
        });

        room.setItems(desk.rooms().of(exam).stream()
                .filter(each -> !each.id().equals(from) && each.free() >= people.size())
                .toList());
        room.setItemLabelGenerator(each -> getTranslation("sittings.room.free", each.name(), each.free()));
        room.setHelperText(getTranslation("sittings.room.to.help"));
        room.setWidthFull();
        move.setEnabled(false);
        move.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(room);
        form.addClassName("dialog-form");
        setHeaderTitle(getTranslation("sittings.room.move.title", whom));
        add(form);
        getFooter().add(cancel, move);
        setWidth("26rem");
    }

    private void carryOut(BoardDesk desk, ExamId exam, List<Placement> wanted, Runnable done) {
        try {
            var before = desk.rooms().place(exam, wanted);
            close();
            Undo.offer(
                    getTranslation(
                            "sittings.room.moved",
                            wanted.size(),
                            room.getValue().name()),
                    () -> {
                        desk.rooms().place(exam, before);
                        done.run();
                    });
            done.run();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }
}
