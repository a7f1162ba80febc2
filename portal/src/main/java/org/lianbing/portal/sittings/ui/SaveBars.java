package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/// Answers received by minute, one bar a minute; a gap shows as one.
final class SaveBars extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 120;
    private static final int PERCENT = 100;

    SaveBars(SortedMap<Instant, Integer> saves) {
        var last = saves.lastKey();
        var earliest = last.minus(Duration.ofMinutes(MOST - 1L));
        var first = saves.firstKey().isBefore(earliest) ? earliest : saves.firstKey();
        var highest = saves.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var sum = saves.values().stream().mapToInt(Integer::intValue).sum();

        var bars = new Div();
        bars.addClassName("save-bars");
        bars.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("sittings.board.saves.label", sum, saves.size(), highest));
        for (var minute = first; !minute.isAfter(last); minute = minute.plus(Duration.ofMinutes(1))) {
            var count = saves.getOrDefault(minute, 0);
            var bar = new Div();
            bar.getStyle().set("height", PERCENT * count / highest + "%");
            bar.getElement().setAttribute("title", BoardWords.minute(minute) + " · " + count);
            bars.add(bar);
        }
        var from = new Span(BoardWords.minute(first));
        var most = new Span(getTranslation("sittings.board.saves", highest));
        var until = new Span(BoardWords.minute(last));
        var axis = new Div(from, most, until);
        axis.addClassNames("save-axis", "muted");
        getContent().add(bars, axis);
    }
}
