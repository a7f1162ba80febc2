package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.BatchEdits;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.Windows;

/// 批量修改: the people found or ticked get the same domain, post, identity type or establishment.
@Route("officers/batch")
@RolesAllowed("HR")
class BatchView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient BatchEdits batch;
    private final RosterFilterBar filters;
    private final RosterGrid grid = new RosterGrid();
    private final BatchForm form;
    private final Span chosen = new Span();

    BatchView(BatchEdits batch, Officers officers, Units units, Clock clock) {
        this.batch = batch;
        form = new BatchForm(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        filters = new RosterFilterBar(units.within(Role.HR)).withoutDay();
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setHeight("32rem");
        var lines = grid.setItems(query -> officers.list(filters.filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(query -> officers.count(filters.filter()));
        lines.addItemCountChangeListener(event -> filters.counted(event.getItemCount()));
        var preview = new Button(getTranslation("officers.batch.show"), event -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);

        filters.onChange(this::filtered);
        grid.asMultiSelect().addValueChangeListener(event -> showChosen());

        var acts = new Div(chosen, preview);
        acts.addClassName("page-actions");
        add(new Page(
                        getTranslation("officers.batch"),
                        new Card(getTranslation("officers.batch.give"), form, acts),
                        filters,
                        grid)
                .withActions(OfficersNavigation.back(getTranslation("officers.batch.back"))));
        showChosen();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(OfficersNavigation.read(event.getLocation().getQueryParameters())
                .asOf(null));
        grid.getDataProvider().refreshAll();
    }

    private void filtered() {
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        var query = OfficersNavigation.write(filters.filter(), null);
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location("officers/batch", query));
    }

    private void showChosen() {
        int ticked = grid.getSelectedItems().size();
        chosen.setText(
                ticked == 0 ? getTranslation("officers.batch.all") : getTranslation("officers.batch.chosen", ticked));
    }

    private void preview() {
        OfficerView.done(() -> {
            var change = form.change();
            var since = form.since();
            var ids = grid.getSelectedItems().stream().map(OfficerLine::id).collect(Collectors.<OfficerId>toSet());
            var preview = batch.preview(filters.filter(), ids, change);
            new BatchDialog(preview, () -> {
                        int people = batch.apply(preview.lines(), change, since);
                        grid.deselectAll();
                        grid.getDataProvider().refreshAll();
                        Tell.done(getTranslation("officers.batch.applied", people));
                    })
                    .open();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("officers.batch");
    }
}
