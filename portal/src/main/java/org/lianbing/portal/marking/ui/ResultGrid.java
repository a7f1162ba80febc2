package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import org.lianbing.portal.marking.ResultLine;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;

/// The candidates of an exam with their results; who has not sat comes first.
final class ResultGrid extends Grid<ResultLine> {
    private static final long serialVersionUID = 1L;

    ResultGrid() {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setWidthFull();
        setHeight("32rem");
        addColumn(ResultLine::number)
                .setHeader(getTranslation("marking.column.number"))
                .setSortProperty("number")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ResultLine::name)
                .setHeader(getTranslation("marking.column.name"))
                .setSortProperty("name")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ResultLine::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setSortProperty("unit")
                .setAutoWidth(true);
        addComponentColumn(ResultGrid::status)
                .setHeader(getTranslation("marking.column.outcome"))
                .setAutoWidth(true);
        addColumn(line -> line.points() == null ? "—" : Points.plain(line.points()))
                .setHeader(getTranslation("marking.column.points"))
                .setSortProperty("points")
                .setAutoWidth(true);
        addColumn(line -> Times.minute(line.endedAt()))
                .setHeader(getTranslation("marking.column.ended"))
                .setSortProperty("ended")
                .setAutoWidth(true);
        setEmptyStateComponent(
                new EmptyState(getTranslation("marking.results.none"), getTranslation("marking.results.none.next")));
    }

    private static Status status(ResultLine line) {
        var word = ResultWords.of(line);
        return switch (line.standing()) {
            case NOT_STARTED, ABSENT -> new Status(Status.Tone.WARNING, word);
            case SITTING, HANDED_IN -> new Status(Status.Tone.INFO, word);
            case MARKED -> new Status(Boolean.TRUE.equals(line.passed()) ? Status.Tone.GOOD : Status.Tone.BAD, word);
        };
    }
}
