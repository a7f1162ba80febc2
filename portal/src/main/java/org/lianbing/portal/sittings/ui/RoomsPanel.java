package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardState;

/// The rooms with their figures; choosing one filters the list.
final class RoomsPanel extends Composite<Grid<BoardFigures>> {
    private static final long serialVersionUID = 1L;

    private final List<BoardFigures> rows = new ArrayList<>();
    private final ListDataProvider<BoardFigures> provider = new Rows(rows);
    private transient Consumer<BoardFilter> chosen = _ -> {};
    private transient BoardFilter filter = BoardFilter.ANY;

    RoomsPanel() {
        var grid = getContent();
        grid.addComponentColumn(RoomsPanel::line).setHeader(getTranslation("sittings.place.ROOMS"));
        grid.setDataProvider(provider);

        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) choose(event.getValue());
        });

        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("board-rooms");
    }

    void onChoice(Consumer<BoardFilter> listener) {
        chosen = listener;
    }

    void show(List<BoardFigures> figures, BoardFilter present) {
        filter = present;
        rows.clear();
        rows.addAll(figures);
        provider.refreshAll();
        getContent()
                .asSingleSelect()
                .setValue(rows.stream()
                        .filter(row -> row.room() == null
                                ? present.seatless()
                                : row.room().equals(present.room()))
                        .findFirst()
                        .orElse(null));
    }

    private void choose(@org.jspecify.annotations.Nullable BoardFigures row) {
        RoomId room = row == null ? null : row.room();
        chosen.accept(filter.withRoom(room).withSeatless(row != null && room == null));
    }

    private static Component line(BoardFigures row) {
        var name = new Span(Optional.ofNullable(row.name()).orElseGet(RoomsPanel::seatless));
        name.addClassName("room-name");
        var counts = new Div();
        counts.addClassName("room-counts");
        for (var state : BoardState.values()) {
            if (row.of(state) == 0) continue;
            var count = new Span(BoardWords.word(state) + " " + row.of(state));
            count.addClassName("room-" + state.name().toLowerCase(java.util.Locale.ROOT));
            counts.add(count);
        }
        var line = new Div(name, counts);
        line.addClassName("room-line");
        return line;
    }

    private static String seatless() {
        return com.vaadin.flow.i18n.I18NProvider.translate("sittings.board.seatless");
    }

    /// A row stays the same row while its figures change.
    private static final class Rows extends ListDataProvider<BoardFigures> {
        private static final long serialVersionUID = 1L;

        Rows(List<BoardFigures> rows) {
            super(rows);
        }

        @Override
        public Object getId(BoardFigures row) {
            return Objects.requireNonNullElse(row.room(), new RoomId(0));
        }
    }
}
