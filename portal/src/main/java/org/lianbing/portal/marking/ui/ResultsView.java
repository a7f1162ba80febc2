package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.lianbing.portal.marking.ItemReports;
import org.lianbing.portal.marking.ResultLine;
import org.lianbing.portal.marking.Results;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;

/// An exam's results for staff: who sat, how they did, how the points spread, how the questions behaved.
@Route("exams/:exam([0-9]{1,18})/results")
@RolesAllowed({"TRAINER", "LEADER", "UNIT_CONTACT"})
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Results results;
    private final transient ItemReports reports;
    private final ResultFilterBar filters;
    private final ResultGrid grid = new ResultGrid();
    private transient ExamId exam = new ExamId(0);
    private String title = "";

    ResultsView(Results results, ItemReports reports, Units units) {
        this.results = results;
        this.reports = reports;
        filters = new ResultFilterBar(units.within(Role.TRAINER, Role.LEADER, Role.UNIT_CONTACT), this::filtered);
        var lines = grid.setItems(query -> results.list(exam, filters.filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(
                query -> results.list(exam, filters.filter(), Window.first(1)).total());
        lines.addItemCountChangeListener(event -> filters.counted(event.getItemCount()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        exam = new ExamId(
                event.getRouteParameters().getLong(MarkingNavigation.EXAM).orElseThrow(NotFoundException::new));
        title = getTranslation("marking.results.title", results.exam(exam).name());
        filters.read(event.getLocation().getQueryParameters());
        grid.getDataProvider().refreshAll();

        var page = new Page(
                title,
                figures(),
                new Card(getTranslation("marking.results.distribution"), distribution()),
                new Card(getTranslation("marking.results.list"), filters, grid));
        if (reports.readable(exam)) page.add(items());
        removeAll();
        add(page.withActions(new ExcelExport(title, this::workbook)));
    }

    private Component figures() {
        var summary = results.summary(exam);
        var rate = summary.marked() == 0 ? "—" : "%.1f %%".formatted(100.0 * summary.passed() / summary.marked());
        var figures = new Div(
                figure("candidates", summary.candidates()),
                figure("sat", summary.sat()),
                figure("marked", summary.marked()),
                new Figure(
                        getTranslation("marking.figure.passed"),
                        rate,
                        getTranslation("marking.figure.passed.note", summary.passed())));
        figures.addClassName("figures");
        return figures;
    }

    private Figure figure(String name, int value) {
        return new Figure(
                getTranslation("marking.figure." + name),
                String.valueOf(value),
                getTranslation("marking.figure." + name + ".note"));
    }

    private Component distribution() {
        var points = results.points(exam);
        if (points.isEmpty())
            return new EmptyState(getTranslation("marking.chart.none"), getTranslation("marking.chart.none.next"));
        var distribution = Distribution.of(points, results.maximum(exam));
        var description = getTranslation(
                "marking.chart.description",
                points.size(),
                Points.plain(points.getFirst()),
                Points.plain(points.getLast()));
        return new Div(
                new Paragraph(description),
                new DistributionChart(distribution, description),
                new Details(getTranslation("marking.chart.table"), new DistributionTable(distribution)));
    }

    /// Worked out when it is opened, not before: it reads every answer.
    private Component items() {
        var place = new Div();
        var items = new Details(getTranslation("marking.items"), place);
        items.addClassNames("card", "items");
        items.addOpenedChangeListener(event -> {
            place.removeAll();
            if (!event.isOpened()) return;
            var report = reports.of(exam);
            place.add(
                    report.test().n() == 0
                            ? new EmptyState(
                                    getTranslation("marking.chart.none"), getTranslation("marking.chart.none.next"))
                            : new ItemsPanel(report));
        });
        return items;
    }

    private void filtered() {
        grid.getDataProvider().refreshAll();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("exams/" + exam.value() + "/results", filters.written()));
    }

    private Workbook workbook() {
        var headings = Stream.of(
                        "marking.column.number",
                        "marking.column.name",
                        "shared.unit",
                        "marking.column.outcome",
                        "marking.column.points",
                        "marking.column.ended")
                .map(this::getTranslation)
                .toList();
        var lines = results.list(exam, filters.filter(), Window.all()).rows().stream();
        return new Workbook(getTranslation("marking.results.sheet"), headings, lines.map(ResultsView::row));
    }

    private static java.util.List<@org.jspecify.annotations.Nullable Object> row(ResultLine line) {
        return Arrays.asList(
                line.number(),
                line.name(),
                line.unitName(),
                ResultWords.of(line),
                line.points(),
                Times.minute(line.endedAt()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
