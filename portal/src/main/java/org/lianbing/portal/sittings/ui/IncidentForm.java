package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.sittings.Incident.Concerned;
import org.lianbing.portal.sittings.NewIncident;
import org.lianbing.portal.sittings.Room;

/// An entry of the log.
final class IncidentForm extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// Finds candidates by what was typed.
    interface People {
        List<Concerned> find(String text, int offset, int limit);
    }

    private final Select<String> category = new Select<>();
    private final DateTimePicker when = new DateTimePicker(getTranslation("sittings.incident.when"));
    private final ComboBox<Room> room = new ComboBox<>(getTranslation("sittings.board.column.room"));
    private final MultiSelectComboBox<Concerned> people =
            new MultiSelectComboBox<>(getTranslation("sittings.incident.people"));
    private final TextArea note = new TextArea(getTranslation("sittings.incident.note"));
    private final transient List<Room> rooms;

    IncidentForm(List<String> categories, List<Room> rooms, People found) {
        this.rooms = rooms;
        var fair = new Paragraph(getTranslation("sittings.incident.fair"));

        category.setLabel(getTranslation("sittings.incident.category"));
        category.setItems(categories);
        category.setItemLabelGenerator(each -> each == null ? "" : IncidentWords.category(each));
        when.setStep(Duration.ofMinutes(1));
        room.setItems(rooms);
        room.setItemLabelGenerator(Room::name);
        room.setClearButtonVisible(true);
        people.setItems(
                query -> found.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        people.setItemLabelGenerator(each -> each.name() + " " + each.number());
        people.setClearButtonVisible(true);
        note.setMaxLength(NewIncident.NOTE);
        note.setMinRows(3);
        note.setRequiredIndicatorVisible(true);
        note.setPlaceholder(getTranslation("sittings.incident.note.hint"));
        fair.addClassName("muted");
        getContent().addClassName("dialog-form");
        getContent().add(category, when, room, people, note, fair);
    }

    void show(@Nullable String chosen, Instant at, @Nullable RoomId where, List<Concerned> concerned, String text) {
        category.setValue(chosen);
        when.setValue(Times.local(at.truncatedTo(ChronoUnit.MINUTES)));
        room.setValue(rooms.stream()
                .filter(each -> each.id().equals(where))
                .findFirst()
                .orElse(null));
        people.setValue(concerned);
        note.setValue(text);
    }

    /// @throws Invalid when something is missing
    NewIncident value() {
        if (category.getValue() == null) throw new Invalid("sittings.incident.category-missing");
        if (when.getValue() == null) throw new Invalid("sittings.incident.time-missing");
        var place = room.getValue();
        return new NewIncident(
                place == null ? null : place.id(),
                category.getValue(),
                Times.instant(when.getValue()),
                note.getValue(),
                people.getValue().stream().map(Concerned::sitting).toList());
    }
}
