package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardState;

/// How many stand where; each figure filters the list by itself.
final class FigureBar extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final Map<BoardState, NativeButton> states = new EnumMap<>(BoardState.class);
    private final NativeButton all;
    private final NativeButton paused;
    private transient Consumer<BoardFilter> chosen = _ -> {};
    private transient BoardFilter filter = BoardFilter.ANY;

    FigureBar() {
        all = figure("all", "sittings.board.all", () -> filter.withState(null).withPaused(false));
        for (var state : BoardState.values())
            states.put(
                    state,
                    figure(
                            state.name().toLowerCase(java.util.Locale.ROOT),
                            "sittings.board.state." + state,
                            () -> filter.withPaused(false).withState(filter.state() == state ? null : state)));
        paused = figure(
                "paused",
                "sittings.board.state.PAUSED",
                () -> filter.withState(null).withPaused(!filter.paused()));

        getContent().addClassName("board-figures");
        getContent().add(all);
        states.values().forEach(getContent()::add);
        getContent().add(paused);
    }

    void onChoice(Consumer<BoardFilter> listener) {
        chosen = listener;
    }

    void show(BoardFigures figures, BoardFilter present) {
        filter = present;
        put(all, figures.total(), present.state() == null && !present.paused());
        states.forEach((state, button) -> put(button, figures.of(state), present.state() == state));
        put(paused, figures.paused(), present.paused());
        paused.setVisible(figures.paused() > 0 || present.paused());
    }

    private NativeButton figure(String name, String label, java.util.function.Supplier<BoardFilter> wanted) {
        var button = new NativeButton("", _ -> chosen.accept(wanted.get()));
        var value = new Span("0");
        value.addClassName("figure-value");
        var word = new Span(getTranslation(label));
        word.addClassName("figure-label");
        button.add(value, word);
        button.addClassNames("board-figure", "board-figure-" + name);
        return button;
    }

    private static void put(NativeButton button, int value, boolean pressed) {
        button.getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .findFirst()
                .ifPresent(span -> span.setText(String.valueOf(value)));
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
