package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.sittings.IncidentFilter;
import org.lianbing.portal.sittings.Room;

/// The filters of the log.
final class IncidentFilterBar extends Composite<FilterBar> {
    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField(getTranslation("shared.search"));
    private final ComboBox<String> category = new ComboBox<>(getTranslation("sittings.incident.category"));
    private final ComboBox<Room> room = new ComboBox<>(getTranslation("sittings.board.column.room"));
    private final Span count = new Span();

    IncidentFilterBar() {
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setPlaceholder(getTranslation("sittings.incident.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setWidth("17rem");
        category.setItemLabelGenerator(IncidentWords::category);
        category.setClearButtonVisible(true);
        category.setPlaceholder(getTranslation("shared.all"));
        room.setItemLabelGenerator(Room::name);
        room.setClearButtonVisible(true);
        room.setPlaceholder(getTranslation("shared.all"));
        count.addClassName("count");
        getContent().add(text, category, room, count);
    }

    void onChange(Runnable listener) {
        text.addValueChangeListener(_ -> listener.run());
        category.addValueChangeListener(_ -> listener.run());
        room.addValueChangeListener(_ -> listener.run());
    }

    void offer(List<String> categories, List<Room> rooms) {
        category.setItems(categories);
        room.setItems(rooms);
    }

    void counted(int entries) {
        count.setText(getTranslation("shared.count", entries));
    }

    IncidentFilter filter() {
        var place = room.getValue();
        return new IncidentFilter(
                text.getValue().strip(), place == null ? null : place.id(), category.getValue(), null);
    }
}
