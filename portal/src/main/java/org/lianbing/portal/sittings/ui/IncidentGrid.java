package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.sittings.Incident;

/// The entries of the log; one that was corrected stays, struck through.
final class IncidentGrid extends Grid<Incident> {
    private static final long serialVersionUID = 1L;

    private final Column<Incident> card;

    IncidentGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSizeFull();
        column("when", "happened", "9.5rem", incident -> Times.minute(incident.happenedAt()));
        column("category", "category", "6.5rem", incident -> IncidentWords.category(incident.category()));
        column("room", "room", "9.5rem", IncidentWords::room);
        column("people", null, "11rem", IncidentWords::people);
        column("note", null, "16rem", Incident::note).setFlexGrow(1);
        column("writer", "writer", "7rem", Incident::writer);
        column("correction", null, "8rem", IncidentWords::correction);
        card = addComponentColumn(IncidentGrid::card).setHeader(getTranslation("sittings.incident.entry"));
        setPartNameGenerator(incident -> incident.correctedBy() == null ? null : "corrected");
        setEmptyStateComponent(new EmptyState(
                getTranslation("sittings.incident.none"), getTranslation("sittings.incident.none.next")));
        phone(false);
    }

    void phone(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
    }

    private Column<Incident> column(
            String name,
            @org.jspecify.annotations.Nullable String sort,
            String width,
            com.vaadin.flow.function.ValueProvider<Incident, ?> value) {
        var column = addColumn(value)
                .setHeader(getTranslation("sittings.incident." + name))
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
        return sort == null ? column : column.setSortProperty(sort);
    }

    private static Component card(Incident incident) {
        var head = new Div(
                new Span(IncidentWords.category(incident.category())),
                BoardNavigation.spacer(),
                new Span(Times.minute(incident.happenedAt())));
        head.addClassName("board-card-head");
        var who = new Div(Stream.of(Objects.requireNonNullElse(incident.roomName(), ""), IncidentWords.people(incident))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        who.addClassName("muted");
        var card = new Div(head, new Div(incident.note()), who);
        card.addClassName("board-card");
        if (incident.correctedBy() != null) card.addClassName("corrected");
        return card;
    }
}
