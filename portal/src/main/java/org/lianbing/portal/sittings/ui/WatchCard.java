package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardState;

/// An exam to watch over: how it stands, and the way to its board.
@StyleSheet("context://sittings.css")
final class WatchCard extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    WatchCard(BoardDesk desk, Exam exam) {
        var all = desk.board().figures(exam.id()).stream().reduce(BoardFigures.none(), BoardFigures::plus);
        var figures = new Div();
        figures.addClassName("figures");
        for (var state : BoardState.values()) {
            var figure = new Figure(BoardWords.word(state), String.valueOf(all.of(state)), "");
            figure.addClassName("figure-" + state.name().toLowerCase(Locale.ROOT));
            figures.add(figure);
        }
        var open = BoardNavigation.button(
                BoardNavigation.path(exam.id(), BoardNavigation.Place.BOARD), getTranslation("sittings.watch.open"));

        open.addClassNames("primary", "watch-open");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(exam.name()),
                        new Paragraph(getTranslation(
                                "sittings.watch.window",
                                Times.minute(exam.opensAt()),
                                Times.minute(exam.closesAt()),
                                exam.durationMinutes())),
                        figures,
                        open);
    }
}
