package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lianbing.portal.officers.Staffing;
import org.lianbing.portal.officers.UnitStaffing;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.DateField;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;

/// The unit tree with posts, officers and 到位率 as of a day.
@Route("units")
@Menu(title = "nav.units", order = 402, icon = "vaadin:sitemap")
@RolesAllowed({"HR", "LEADER", "UNIT_CONTACT", "TRAINER"})
class UnitsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Staffing staffing;
    private final LocalDate today;
    private final DateField asOf = new DateField(getTranslation("officers.units.as-of"));
    private final Checkbox below = new Checkbox(getTranslation("officers.units.below-only"));
    private final UnitTree tree = new UnitTree();
    private final Div figures = new Div();
    private transient List<UnitStaffing> shown = List.of();

    UnitsView(Staffing staffing, Clock clock) {
        this.staffing = staffing;
        this.today = LocalDate.now(clock.withZone(Times.ZONE));
        var export = new ExcelExport(getTranslation("nav.units"), this::workbook);
        figures.addClassName("figures");
        var note = new Paragraph(getTranslation("officers.units.note"));
        note.addClassName("muted");

        asOf.addValueChangeListener(event -> {
            if (event.isFromClient()) remember();
        });
        below.addValueChangeListener(event -> {
            if (event.isFromClient()) remember();
        });

        add(new Page(getTranslation("nav.units"), figures, new FilterBar(asOf, below), tree, note).withActions(export));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        asOf.setValue(day(parameters));
        below.setValue(parameters.getSingleParameter("below").isPresent());
        show();
    }

    private LocalDate day(QueryParameters parameters) {
        var wanted = parameters.getSingleParameter("day").orElse("");
        try {
            return wanted.isEmpty() ? today : LocalDate.parse(wanted);
        } catch (DateTimeParseException mistyped) {
            return today;
        }
    }

    private void remember() {
        if (asOf.isEmpty()) asOf.setValue(today);
        var parameters = QueryParameters.empty();
        if (!asOf.getValue().equals(today))
            parameters = parameters.merging("day", asOf.getValue().toString());
        if (below.getValue()) parameters = parameters.merging("below", "1");
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location("units", parameters));
        show();
    }

    private void show() {
        shown = staffing.on(asOf.getValue());
        tree.show(shown, below.getValue());
        figures.removeAll();
        if (!shown.isEmpty()) figures.add(StaffingFigures.of(shown.getFirst()));
    }

    private Workbook workbook() {
        var headings = UnitsSheet.HEADINGS.stream().map(this::getTranslation).toList();
        return new Workbook(
                getTranslation("nav.units"), headings, shown.stream().map(UnitsSheet::row));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.units");
    }
}
