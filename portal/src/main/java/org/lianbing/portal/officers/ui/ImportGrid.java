package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.lianbing.portal.officers.RosterImport;
import org.lianbing.portal.officers.RosterImports;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Windows;

/// Files taken in before, newest first.
final class ImportGrid extends Grid<RosterImport> {
    private static final long serialVersionUID = 1L;

    ImportGrid(RosterImports imports, Consumer<RosterImport> undo) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        addComponentColumn(this::file).setHeader(getTranslation("officers.import.file"));
        addComponentColumn(done -> state(done, undo))
                .setHeader(getTranslation("officers.import.state"))
                .setWidth("7rem")
                .setFlexGrow(0);
        setItems(query -> imports.list(Windows.of(query)).rows().stream())
                .setItemCountCallback(_ ->
                        imports.list(org.lianbing.portal.shared.Window.first(1)).total());
        setEmptyStateComponent(
                new EmptyState(getTranslation("officers.import.none"), getTranslation("officers.import.none.next")));
        setHeight("18rem");
    }

    private Component file(RosterImport done) {
        var by = new Span(
                getTranslation("officers.import.by", done.madeBy(), Times.minute(done.madeAt()), done.unitName()));
        by.addClassName("muted");
        var numbers = new Span(getTranslation("officers.import.numbers", done.added(), done.changed()));
        return new Div(new Div(new Span(done.fileName())), new Div(numbers), by);
    }

    private Component state(RosterImport done, Consumer<RosterImport> undo) {
        if (done.undoneAt() != null) return new Status(Status.Tone.NEUTRAL, getTranslation("officers.import.undone"));
        var button = new Button(getTranslation("officers.import.undo"), _ -> undo.accept(done));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
