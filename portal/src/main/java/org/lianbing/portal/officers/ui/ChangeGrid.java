package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PersonChange;

/// What a file would change, person by person.
final class ChangeGrid extends Grid<PersonChange> {
    private static final long serialVersionUID = 1L;

    ChangeGrid(List<PersonChange> changes) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        addColumn(PersonChange::row)
                .setHeader(getTranslation("officers.import.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addColumn(change -> change.name() + " " + change.number())
                .setHeader(getTranslation("officers.field.name"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(this::values).setHeader(getTranslation("officers.import.change"));
        setItems(changes);
        setAllRowsVisible(changes.size() <= 12);
        if (changes.size() > 12) setHeight("28rem");
    }

    private String values(PersonChange change) {
        return change.values().stream()
                .map(value -> getTranslation(
                        "officers.import.change.value",
                        FindingWords.field(value.field()),
                        shown(value.before()),
                        shown(value.after())))
                .collect(Collectors.joining("；"));
    }

    private String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Enum<?> word -> Words.of(word);
            case Boolean yes -> getTranslation(yes ? "officers.yes" : "officers.no");
            default -> value.toString();
        };
    }
}
