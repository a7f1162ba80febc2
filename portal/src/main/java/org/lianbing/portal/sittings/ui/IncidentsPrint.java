package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.function.Function;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.IncidentFilter;

/// The log of an exam on paper, with lines to sign.
@Route(value = BoardNavigation.EXAM + "incidents/print", autoLayout = false)
@RolesAllowed({"INVIGILATOR", "TRAINER"})
@StyleSheet("context://sittings.css")
class IncidentsPrint extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BoardDesk desk;
    private String title = "";

    IncidentsPrint(BoardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = BoardNavigation.exam(event);
        var exam = desk.invigilation().exam(id);
        title = getTranslation("sittings.incident.title", exam.name());
        var room =
                BoardNavigation.read(event.getLocation().getQueryParameters()).room();
        var entries = desk.incidents()
                .list(id, new IncidentFilter("", room, null, null), Window.all())
                .rows();
        var figures = desk.board().figures(id).stream()
                .filter(each -> room == null || room.equals(each.room()))
                .reduce(BoardFigures.none(), BoardFigures::plus);
        var page = new PrintPage();
        page.addClassName("print-log");
        page.sheet(
                new H1(title),
                new Paragraph(getTranslation(
                        "sittings.incident.print.head",
                        Times.minute(exam.opensAt()),
                        Times.minute(exam.closesAt()),
                        figures.total(),
                        figures.total() - figures.waiting(),
                        figures.waiting(),
                        entries.size())),
                entries.isEmpty()
                        ? new Paragraph(getTranslation("sittings.incident.none"))
                        : PrintPage.table(
                                IncidentSheet.headings(),
                                entries.stream()
                                        .map(entry -> IncidentSheet.row(entry, time(exam)))
                                        .toList()),
                new Paragraph(getTranslation("sittings.incident.fair")),
                PrintPage.signatures(
                        getTranslation("sittings.print.invigilator"),
                        getTranslation("sittings.print.invigilator"),
                        getTranslation("sittings.print.chief"),
                        getTranslation("sittings.print.date")));
        removeAll();
        add(page);
    }

    /// The date stands at the head of an exam that begins and ends on one day.
    private static Function<Instant, String> time(Exam exam) {
        var first = Times.local(exam.opensAt()).toLocalDate();
        return Times.local(exam.closesAt()).toLocalDate().equals(first) ? BoardWords::minute : Times::minute;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
