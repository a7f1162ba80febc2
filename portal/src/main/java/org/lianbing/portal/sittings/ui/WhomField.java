package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.Room;
import org.lianbing.portal.sittings.Whom;

/// One candidate, a room, or everyone.
final class WhomField extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private enum Reach {
        ONE,
        ROOM,
        ALL
    }

    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>(getTranslation("sittings.act.whom"));
    private final ComboBox<Room> room = new ComboBox<>(getTranslation("sittings.board.column.room"));
    private final transient @Nullable BoardLine one;
    private transient Runnable changed = () -> {};

    /// @param one      the candidate it was asked for; null: none
    /// @param selected the room to begin with; null: none
    WhomField(@Nullable BoardLine one, List<Room> rooms, @Nullable RoomId selected) {
        this.one = one;
        var choices = new ArrayList<Reach>();
        if (one != null) choices.add(Reach.ONE);
        if (!rooms.isEmpty()) choices.add(Reach.ROOM);
        choices.add(Reach.ALL);

        reach.addValueChangeListener(_ -> change());
        room.addValueChangeListener(_ -> change());

        reach.setItems(choices);
        reach.setItemLabelGenerator(each -> getTranslation("sittings.act.whom." + each, one == null ? "" : one.name()));
        room.setItems(rooms);
        room.setItemLabelGenerator(Room::name);
        room.setWidthFull();
        room.setValue(rooms.stream()
                .filter(each -> each.id().equals(selected))
                .findFirst()
                .orElse(null));
        reach.setValue(one != null ? Reach.ONE : room.isEmpty() ? Reach.ALL : Reach.ROOM);
        getContent().addClassName("dialog-form");
        getContent().add(reach, room);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /// Empty while no room is chosen.
    Optional<Whom> whom() {
        return switch (reach.getValue()) {
            case ONE -> Optional.ofNullable(one).map(line -> new Whom.One(line.sitting()));
            case ROOM -> Optional.ofNullable(room.getValue()).map(each -> new Whom.Room(each.id()));
            case ALL -> Optional.of(new Whom.Everyone());
        };
    }

    private void change() {
        room.setVisible(reach.getValue() == Reach.ROOM);
        changed.run();
    }
}
