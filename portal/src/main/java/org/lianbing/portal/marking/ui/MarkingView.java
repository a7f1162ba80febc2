package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.marking.DeskQueue;
import org.lianbing.portal.marking.MarkingDesk;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Status;

/// What there is to mark (阅卷), question by question.
@Route("marking")
@Menu(title = "nav.marking", order = 350, icon = "vaadin:pencil")
@RolesAllowed("MARKER")
class MarkingView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    MarkingView(MarkingDesk desk) {
        var grid = new Grid<DeskQueue>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(DeskQueue::examName)
                .setHeader(getTranslation("marking.column.exam"))
                .setFlexGrow(1);
        grid.addColumn(this::place)
                .setHeader(getTranslation("marking.column.slot"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(DeskQueue::stem)
                .setHeader(getTranslation("marking.column.stem"))
                .setFlexGrow(3);
        grid.addComponentColumn(QueueProgress::new)
                .setHeader(getTranslation("marking.column.progress"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::entrance)
                .setHeader(getTranslation("marking.column.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("marking.none"), getTranslation("marking.none.next")));
        grid.setItems(desk.queues());

        add(new Page(getTranslation("nav.marking"), new Span(getTranslation("marking.note")), grid));
    }

    private String place(DeskQueue queue) {
        return queue.item() == 0
                ? getTranslation("marking.slot", queue.slot())
                : getTranslation("marking.slot-item", queue.slot(), queue.item());
    }

    private Component entrance(DeskQueue queue) {
        if (queue.open() > 0) return MarkingNavigation.desk(queue, getTranslation("marking.enter", queue.open()));
        return new Div(
                new Status(Status.Tone.GOOD, getTranslation("marking.finished")),
                MarkingNavigation.desk(queue, getTranslation("marking.look-again")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.marking");
    }
}
