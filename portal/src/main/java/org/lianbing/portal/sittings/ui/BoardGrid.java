package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.util.Objects;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.sittings.BoardLine;

/// The candidates: a row of figures on a desk, a card each on a phone.
final class BoardGrid extends Grid<BoardLine> {
    private static final long serialVersionUID = 1L;

    private final Column<BoardLine> card;
    private final int slots;
    private final transient Clock clock;

    BoardGrid(int slots, Clock clock) {
        this.slots = slots;
        this.clock = clock;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("board-list");
        setSizeFull();
        text("name", BoardLine::name, "5.2rem");
        text("number", BoardLine::number, "6rem");
        column("state", addComponentColumn(BoardWords::status), "8rem");
        text("answered", line -> line.answered() + " / " + slots, "5rem");
        text("saved", line -> BoardWords.second(line.lastSavedAt()), "6.3rem");
        column("contact", addComponentColumn(this::offline), "5rem");
        text("events", line -> line.events() == 0 ? "" : line.events(), "4.3rem");
        text("devices", line -> line.devices() == 0 ? "" : line.devices(), "5rem");
        column("notes", addComponentColumn(BoardGrid::notes), "8.5rem").setSortable(false);
        text("deadline", BoardWords::deadline, "6rem");
        text("room", line -> Objects.requireNonNullElse(line.roomName(), "—"), "9rem");
        text("unit", BoardLine::unit, "8rem").setFlexGrow(1);
        card = addComponentColumn(this::card).setHeader(getTranslation("sittings.board.candidates"));
        setEmptyStateComponent(new EmptyState(getTranslation("sittings.none"), getTranslation("sittings.none.next")));
        phone(false);
    }

    /// Whether there is room for a card a person only.
    void phone(boolean narrow) {
        getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
        setThemeName("row-stripes", !narrow);
    }

    boolean narrow() {
        return card.isVisible();
    }

    private Column<BoardLine> text(String name, ValueProvider<BoardLine, ?> value, String width) {
        return column(name, addColumn(value), width);
    }

    private Column<BoardLine> column(String name, Column<BoardLine> column, String width) {
        return column.setHeader(getTranslation("sittings.board.column." + name))
                .setSortProperty(name)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private Component offline(BoardLine line) {
        var text = new Span(BoardWords.offline(line, clock.instant()));
        if (line.offlineSince() != null) text.addClassName("room-offline");
        return text;
    }

    /// What the two columns before do not count.
    private static Component notes(BoardLine line) {
        var notes = new Div();
        notes.addClassName("marks");
        BoardWords.marks(line).stream()
                .filter(mark -> mark.hasClassName("mark-evidence") || mark.hasClassName("mark-incidents"))
                .forEach(notes::add);
        return notes;
    }

    private Component card(BoardLine line) {
        var name = new Span(line.name());
        name.addClassName("board-card-name");
        var head = new Div(name, new Span(line.number()), BoardNavigation.spacer(), BoardWords.status(line));
        head.addClassName("board-card-head");
        var where = new Div(Objects.requireNonNullElse(line.roomName(), line.unit()));
        where.addClassName("muted");
        var facts = new Div(new Span(
                getTranslation("sittings.board.card", line.answered(), slots, BoardWords.second(line.lastSavedAt()))));
        if (line.offlineSince() != null) {
            var silent =
                    new Span(getTranslation("sittings.board.card.offline", BoardWords.offline(line, clock.instant())));
            silent.addClassName("room-offline");
            facts.add(silent);
        }
        BoardWords.marks(line).forEach(facts::add);
        facts.addClassName("marks");
        var card = new Div(head, where, facts);
        card.addClassName("board-card");
        return card;
    }
}
