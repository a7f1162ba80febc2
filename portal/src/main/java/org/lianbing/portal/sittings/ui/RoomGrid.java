package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.sittings.Room;

/// Rooms with their seats.
final class RoomGrid extends Grid<Room> {
    private static final long serialVersionUID = 1L;

    private final Column<Room> unit;

    RoomGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSizeFull();
        addComponentColumn(RoomGrid::name)
                .setHeader(word("room"))
                .setComparator(Room::name)
                .setFlexGrow(1)
                .setWidth("11rem");
        unit = addColumn(Room::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setSortable(true)
                .setWidth("9rem");
        addColumn(room -> room.people() + " / " + room.plan().seats())
                .setHeader(word("seats"))
                .setComparator(java.util.Comparator.comparingInt(Room::people))
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(Room::begun)
                .setHeader(word("begun"))
                .setSortable(true)
                .setWidth("6rem")
                .setFlexGrow(0);
        setEmptyStateComponent(
                new EmptyState(getTranslation("sittings.room.none"), getTranslation("sittings.room.none.next")));
    }

    /// The room's name says the unit already.
    void phone(boolean narrow) {
        unit.setVisible(!narrow);
    }

    private static Component name(Room room) {
        var place = new Span(room.plan().place());
        place.addClassName("muted");
        var cell = new Div(new Span(room.name()), place);
        cell.addClassName("room-line");
        return cell;
    }

    private String word(String column) {
        return getTranslation("sittings.room.column." + column);
    }
}
