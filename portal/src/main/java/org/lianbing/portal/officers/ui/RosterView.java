package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Windows;

/// The roster: filters, list, the chosen person beside it.
@Route("officers")
@Menu(title = "nav.officers", order = 401, icon = "vaadin:users")
@RolesAllowed({"HR", "UNIT_CONTACT", "LEADER", "TRAINER"})
class RosterView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Officers officers;
    private final RosterFilterBar filters;
    private final RosterGrid grid = new RosterGrid();
    private final Beside layout = new Beside(getTranslation("nav.officers"));
    private final Div batch = new Div();

    RosterView(Officers officers, Units units, Actors actors) {
        this.officers = officers;
        var keeper = actors.current().holds(Role.HR);
        if (keeper) grid.offerImport();
        filters = new RosterFilterBar(units.within(Role.HR, Role.UNIT_CONTACT, Role.LEADER, Role.TRAINER));
        var lines = grid.setItems(query -> officers.list(filters.filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(query -> officers.count(filters.filter()));
        lines.addItemCountChangeListener(event -> filters.counted(event.getItemCount()));
        var export = new ExcelExport(getTranslation("nav.officers"), this::workbook);

        filters.onChange(this::filtered);
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient())
                select(event.getValue() == null ? null : event.getValue().id());
        });
        layout.addBackdropClickListener(event -> select(null));
        layout.addDetailEscapePressListener(event -> select(null));

        layout.setMaster(grid);
        layout.setMasterSize("30rem");
        layout.setDetailSize("31rem");
        add(new Page(getTranslation("nav.officers"), filters, layout)
                .withActions(keeper ? new Component[] {export, toImport(), batch} : new Component[] {export}));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filters.show(OfficersNavigation.read(parameters));
        grid.getDataProvider().refreshAll();
        linkBatch();
        show(OfficersNavigation.selected(parameters));
    }

    private void filtered() {
        grid.getDataProvider().refreshAll();
        linkBatch();
        select(null);
    }

    private Component toImport() {
        return OfficersNavigation.toImport(getTranslation("officers.import.open"));
    }

    private void linkBatch() {
        batch.removeAll();
        batch.add(OfficersNavigation.toBatch(filters.filter(), getTranslation("officers.batch")));
    }

    private void select(@Nullable OfficerId id) {
        show(id);
        OfficersNavigation.remember(UI.getCurrentOrThrow(), filters.filter(), id);
    }

    private void show(@Nullable OfficerId id) {
        if (id == null) grid.deselectAll();
        layout.setDetail(id == null ? null : beside(id));
    }

    /// Whoever was there on the day of the list may lie outside the reader's units today.
    private Component beside(OfficerId id) {
        var day = filters.filter().asOf();
        if (day == null) return new OfficerBeside(officers.get(id), null, () -> select(null));
        try {
            return officers.onDay(id, day)
                    .<Component>map(officer -> new OfficerBeside(officer, day, () -> select(null)))
                    .orElseGet(() -> new EmptyState(
                            getTranslation("officers.as-of.absent"), getTranslation("officers.as-of.absent.next")));
        } catch (NotAllowed moved) {
            return new EmptyState(
                    getTranslation("officers.as-of.elsewhere"), getTranslation("officers.as-of.elsewhere.next"));
        }
    }

    private Workbook workbook() {
        var headings = OfficersSheet.HEADINGS.stream().map(this::getTranslation).toList();
        var yes = getTranslation("officers.yes");
        var no = getTranslation("officers.no");
        var lines = officers.list(filters.filter(), Window.all()).rows().stream();
        return new Workbook(
                getTranslation("nav.officers"), headings, lines.map(line -> OfficersSheet.row(line, yes, no)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.officers");
    }
}
