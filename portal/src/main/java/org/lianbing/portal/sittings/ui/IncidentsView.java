package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;
import org.lianbing.portal.sittings.Incident;

/// The log of an exam (考场记录): what was seen, when, by whom. Nothing follows from an entry by itself.
@Route(BoardNavigation.EXAM + "incidents")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class IncidentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private final IncidentFilterBar filters = new IncidentFilterBar();
    private final IncidentGrid grid = new IncidentGrid();
    private final Beside beside = new Beside(getTranslation("sittings.incident.entry"));
    private transient ExamId exam = new ExamId(0);
    private String title = "";

    IncidentsView(BoardDesk desk) {
        this.desk = desk;
        var lines = grid.setItems(
                query -> desk.incidents().list(exam, filters.filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(query ->
                desk.incidents().list(exam, filters.filter(), Window.first(1)).total());
        lines.addItemCountChangeListener(event -> filters.counted(event.getItemCount()));

        filters.onChange(this::refresh);
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) show(event.getValue());
        });
        beside.addBackdropClickListener(_ -> show(null));
        beside.addDetailEscapePressListener(_ -> show(null));

        beside.setMaster(grid);
        beside.setMasterSize("20rem");
        beside.setDetailSize("28rem");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exam = BoardNavigation.exam(event);
        title = getTranslation(
                "sittings.incident.title", desk.invigilation().exam(exam).name());
        filters.offer(desk.incidents().categories(exam), desk.rooms().of(exam));
        var export = new ExcelExport(
                title,
                () -> IncidentSheet.of(desk.incidents()
                        .list(exam, filters.filter(), Window.all())
                        .rows()));
        var print =
                BoardNavigation.print("exams/" + exam.value() + "/incidents/print", getTranslation("sittings.print"));
        var write = new Button(
                getTranslation("sittings.incident.new"),
                _ -> IncidentDialog.blank(desk, exam, this::refresh).open());
        write.addThemeVariants(ButtonVariant.PRIMARY);

        removeAll();
        add(new Page(title, BoardNavigation.tabs(exam, BoardNavigation.Place.INCIDENTS), filters, beside)
                .withActions(export, print, write));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Phone.watch(event.getUI(), this, grid::phone);
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        show(null);
    }

    private void show(@Nullable Incident incident) {
        if (incident == null) grid.deselectAll();
        beside.setDetail(incident == null ? null : detail(incident));
    }

    private Component detail(Incident incident) {
        return new IncidentPanel(
                exam,
                incident,
                () -> IncidentDialog.correcting(desk, exam, incident, this::refresh)
                        .open(),
                () -> show(null));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
