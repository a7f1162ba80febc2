package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.sittings.SittingLine;
import org.lianbing.portal.sittings.SittingState;

/// The candidates of an exam, how far they are, and collecting a paper.
final class SittingGrid extends Grid<SittingLine> {
    private static final long serialVersionUID = 1L;

    SittingGrid(int slots, Consumer<SittingLine> force) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        setSizeFull();
        addColumn(SittingLine::number)
                .setHeader(word("number"))
                .setSortProperty("number")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(SittingLine::name)
                .setHeader(word("name"))
                .setSortProperty("name")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(SittingLine::unit)
                .setHeader(getTranslation("shared.unit"))
                .setSortProperty("unit")
                .setAutoWidth(true);
        addComponentColumn(SittingWords::status)
                .setHeader(word("state"))
                .setSortProperty("state")
                .setAutoWidth(true);
        addColumn(line -> line.answered() + " / " + slots)
                .setHeader(word("answered"))
                .setSortProperty("answered")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(line -> Times.second(line.lastSavedAt()))
                .setHeader(word("saved"))
                .setSortProperty("saved")
                .setAutoWidth(true);
        addColumn(line -> Times.second(line.deadline()))
                .setHeader(word("deadline"))
                .setSortProperty("deadline")
                .setAutoWidth(true);
        addComponentColumn(line -> forcing(line, force))
                .setHeader(word("action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        setEmptyStateComponent(new EmptyState(getTranslation("sittings.none"), getTranslation("sittings.none.next")));
    }

    private Component forcing(SittingLine line, Consumer<SittingLine> force) {
        if (line.state() != SittingState.OPEN) return new Span();
        var button = new Button(getTranslation("sittings.force"), event -> force.accept(line));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        button.setAriaLabel(getTranslation("sittings.force.of", line.name()));
        return button;
    }

    private String word(String column) {
        return getTranslation("sittings.column." + column);
    }
}
