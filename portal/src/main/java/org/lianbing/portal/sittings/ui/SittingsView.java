package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.Windows;
import org.lianbing.portal.sittings.Invigilation;
import org.lianbing.portal.sittings.SittingFilter;
import org.lianbing.portal.sittings.SittingLine;
import org.lianbing.portal.sittings.SittingState;

/// Watching over one exam (监考): who sits, how far they are, and collecting a paper.
@Route("exams/:exam([0-9]{1,18})/sittings")
@RolesAllowed({"INVIGILATOR", "TRAINER"})
class SittingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Invigilation invigilation;
    private final TextField text = new TextField(getTranslation("shared.search"));
    private final ComboBox<SittingState> state = new ComboBox<>(getTranslation("sittings.column.state"));
    private final Span counts = new Span();
    private transient ExamId exam = new ExamId(0);
    private String title = "";

    SittingsView(Invigilation invigilation) {
        this.invigilation = invigilation;
        text.setClearButtonVisible(true);
        text.setPlaceholder(getTranslation("sittings.filter.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setItems(SittingState.values());
        state.setItemLabelGenerator(each -> getTranslation("sittings.state." + each));
        state.setClearButtonVisible(true);
        state.setPlaceholder(getTranslation("shared.all"));
        counts.addClassName("count");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exam = new ExamId(event.getRouteParameters().getLong("exam").orElseThrow(NotFoundException::new));
        title = getTranslation("sittings.title", invigilation.exam(exam).name());
        var parameters = event.getLocation().getQueryParameters();
        text.setValue(parameters.getSingleParameter("text").orElse(""));
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(name -> Stream.of(SittingState.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null));
        show();
    }

    private void show() {
        var grid = new SittingGrid(invigilation.slots(exam), this::confirm);
        var lines = grid.setItems(query -> invigilation.list(exam, filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(
                query -> invigilation.list(exam, filter(), Window.first(1)).total());
        var refresh = new Button(getTranslation("sittings.refresh"), VaadinIcon.REFRESH.create());
        var export = new ExcelExport(title, this::workbook);

        text.addValueChangeListener(event -> filtered(grid, event.isFromClient()));
        state.addValueChangeListener(event -> filtered(grid, event.isFromClient()));
        refresh.addClickListener(event -> filtered(grid, true));

        count();
        removeAll();
        add(new Page(title, new FilterBar(text, state, counts), grid).withActions(export, refresh));
    }

    private void filtered(SittingGrid grid, boolean byPerson) {
        if (!byPerson) return;
        grid.getDataProvider().refreshAll();
        count();
        var parameters = new HashMap<String, List<String>>();
        if (!text.isEmpty()) parameters.put("text", List.of(text.getValue()));
        if (state.getValue() != null)
            parameters.put("state", List.of(state.getValue().name()));
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(
                        null, new Location("exams/" + exam.value() + "/sittings", new QueryParameters(parameters)));
    }

    private void count() {
        var now = invigilation.counts(exam);
        counts.setText(getTranslation("sittings.counts", now.total(), now.prepared(), now.open(), now.ended()));
    }

    private void confirm(SittingLine line) {
        var reason = new TextArea(getTranslation("sittings.force.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(200);
        reason.setWidthFull();
        var dialog = new ConfirmDialog(
                getTranslation("sittings.force.title", line.name()),
                "",
                getTranslation("sittings.force"),
                event -> force(line, reason.getValue()),
                getTranslation("shared.cancel"),
                event -> {});
        dialog.add(new Span(getTranslation("sittings.force.text")), reason);
        dialog.open();
    }

    private void force(SittingLine line, String reason) {
        try {
            invigilation.force(line.sitting(), reason);
            Tell.done(getTranslation("sittings.forced", line.name()));
            show();
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }

    private SittingFilter filter() {
        return new SittingFilter(text.getValue().strip(), state.getValue());
    }

    private Workbook workbook() {
        var headings = Stream.of("number", "name", "unit", "state", "answered", "saved", "deadline")
                .map(column -> getTranslation(column.equals("unit") ? "shared.unit" : "sittings.column." + column))
                .toList();
        var lines = invigilation.list(exam, filter(), Window.all()).rows().stream();
        return new Workbook(
                getTranslation("sittings.sheet"),
                headings,
                lines.map(line -> List.of(
                        line.number(),
                        line.name(),
                        line.unit(),
                        SittingWords.word(line),
                        line.answered(),
                        Times.second(line.lastSavedAt()),
                        Times.second(line.deadline()))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
