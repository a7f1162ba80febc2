package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamLine;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;

/// The exams of the person's units.
@Route("exams")
@Menu(title = "nav.exams", order = 300, icon = "vaadin:calendar-clock")
@RolesAllowed({"TRAINER", "INVIGILATOR", "LEADER", "UNIT_CONTACT"})
class ExamsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Exams exams;
    private final TextField name = new TextField(getTranslation("exams.name.label"));
    private final MultiSelectComboBox<ExamState> states =
            new MultiSelectComboBox<>(getTranslation("exams.state.label"));
    private final MultiSelectComboBox<ExamKind> kinds = new MultiSelectComboBox<>(getTranslation("exams.kind.label"));
    private final Span count = new Span();
    private final Grid<ExamLine> grid = new Grid<>();

    ExamsView(Exams exams, Actors actors) {
        this.exams = exams;
        var create = new Button(getTranslation("exams.create"), VaadinIcon.PLUS.create());
        states.setItems(ExamState.values());
        states.setItemLabelGenerator(ExamWords::word);
        kinds.setItems(ExamKind.values());
        kinds.setItemLabelGenerator(ExamWords::kind);

        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> refresh());
        states.addValueChangeListener(event -> refresh());
        kinds.addValueChangeListener(event -> refresh());
        create.addClickListener(event -> ExamNavigation.create());

        columns();
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setVisible(actors.current().holds(Role.TRAINER));
        count.addClassName("count");
        add(new Page(getTranslation("nav.exams"), new FilterBar(name, states, kinds, count), grid)
                .withActions(new ExcelExport("exams", this::workbook), create));
        refresh();
    }

    private void columns() {
        grid.addComponentColumn(line ->
                        ExamNavigation.link(line.exam().id(), line.exam().name()))
                .setHeader(getTranslation("exams.name.label"))
                .setSortProperty("name")
                .setFlexGrow(3);
        grid.addComponentColumn(line -> ExamWords.state(line.exam().state()))
                .setHeader(getTranslation("exams.state.label"))
                .setSortProperty("state")
                .setAutoWidth(true);
        grid.addColumn(line -> ExamWords.kind(line.exam().kind())).setHeader(getTranslation("exams.kind.label"));
        grid.addColumn(ExamLine::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setFlexGrow(2);
        grid.addColumn(line -> Times.minute(line.exam().opensAt()))
                .setHeader(getTranslation("exams.opens"))
                .setSortProperty("opens")
                .setAutoWidth(true);
        grid.addColumn(line -> Times.minute(line.exam().closesAt()))
                .setHeader(getTranslation("exams.closes"))
                .setAutoWidth(true);
        grid.addColumn(ExamLine::candidates)
                .setHeader(getTranslation("exams.candidates"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setItems(
                query -> exams.list(filter(), newestFirst(Windows.of(query))).rows().stream(),
                query -> exams.list(filter(), Window.first(1)).total());
        grid.setEmptyStateComponent(new EmptyState(getTranslation("exams.none"), getTranslation("exams.none.next")));
    }

    private static Window newestFirst(Window window) {
        return window.sort() == null ? new Window(window.offset(), window.limit(), null, true) : window;
    }

    private ExamFilter filter() {
        return new ExamFilter(name.getValue(), states.getValue(), kinds.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        count.setText(getTranslation(
                "shared.count", exams.list(filter(), Window.first(1)).total()));
    }

    private Workbook workbook() {
        return new Workbook(
                getTranslation("nav.exams"),
                List.of(
                        getTranslation("exams.name.label"),
                        getTranslation("exams.state.label"),
                        getTranslation("exams.kind.label"),
                        getTranslation("shared.unit"),
                        getTranslation("exams.opens"),
                        getTranslation("exams.closes"),
                        getTranslation("exams.candidates")),
                exams.list(filter(), newestFirst(Window.all())).rows().stream()
                        .map(line -> List.of(
                                line.exam().name(),
                                ExamWords.word(line.exam().state()),
                                ExamWords.kind(line.exam().kind()),
                                line.unitName(),
                                Times.minute(line.exam().opensAt()),
                                Times.minute(line.exam().closesAt()),
                                line.candidates())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.exams");
    }
}
