package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferId;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.Windows;

/// 人员调动: proposals of both directions, and the answers.
@Route("transfers")
@Menu(title = "nav.transfers", order = 403, icon = "vaadin:exchange")
@RolesAllowed("HR")
class TransfersView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Transfers transfers;
    private final transient Officers officers;
    private final transient Units units;
    private final ComboBox<TransferState> state = new ComboBox<>(getTranslation("officers.transfer.state"));
    private final Checkbox answer = new Checkbox(getTranslation("officers.transfer.to-answer"));
    private final Span count = new Span();
    private final TransferGrid grid = new TransferGrid();
    private final Beside layout = new Beside(getTranslation("nav.transfers"));

    TransfersView(Transfers transfers, Officers officers, Units units) {
        this.transfers = transfers;
        this.officers = officers;
        this.units = units;
        state.setItems(TransferState.values());
        state.setItemLabelGenerator(TransferWords::of);
        state.setClearButtonVisible(true);
        state.setPlaceholder(getTranslation("shared.all"));
        count.addClassName("count");
        var lines = grid.setItems(query -> transfers.list(filter(), Windows.of(query)).rows().stream());
        lines.setItemCountCallback(query -> transfers.count(filter()));
        lines.addItemCountChangeListener(
                event -> count.setText(getTranslation("officers.transfer.count", event.getItemCount())));
        var request = new Button(getTranslation("officers.transfer.request"), event -> request());
        request.addThemeVariants(ButtonVariant.PRIMARY);

        state.addValueChangeListener(event -> {
            if (event.isFromClient()) filtered();
        });
        answer.addValueChangeListener(event -> {
            if (event.isFromClient()) filtered();
        });
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient())
                select(event.getValue() == null ? null : event.getValue().id());
        });
        layout.addBackdropClickListener(event -> select(null));
        layout.addDetailEscapePressListener(event -> select(null));

        layout.setMaster(grid);
        layout.setMasterSize("30rem");
        layout.setDetailSize("31rem");
        add(new Page(getTranslation("nav.transfers"), new FilterBar(state, answer, count), layout)
                .withActions(new ExcelExport(getTranslation("nav.transfers"), this::workbook), request));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var filter = TransfersNavigation.read(parameters);
        state.setValue(filter.answerable() ? null : filter.state());
        answer.setValue(filter.answerable());
        grid.getDataProvider().refreshAll();
        show(TransfersNavigation.selected(parameters));
    }

    private TransferFilter filter() {
        if (answer.getValue()) return TransferFilter.TO_ANSWER;
        return new TransferFilter(state.getValue(), null, false);
    }

    private void filtered() {
        grid.getDataProvider().refreshAll();
        select(null);
    }

    private void select(@Nullable TransferId id) {
        show(id);
        TransfersNavigation.remember(UI.getCurrentOrThrow(), filter(), id);
    }

    private void show(@Nullable TransferId id) {
        if (id == null) {
            grid.deselectAll();
            layout.setDetail(null);
            return;
        }
        try {
            var transfer = transfers.get(id);
            layout.setDetail(
                    new TransferBeside(transfers, transfer, record(transfer), () -> decided(id), () -> select(null)));
        } catch (NotAllowed gone) {
            layout.setDetail(null);
            Tell.refused(gone);
        }
    }

    private void decided(TransferId id) {
        grid.getDataProvider().refreshAll();
        select(id);
    }

    /// The way to the person's record for the unit that keeps it.
    private @Nullable RouterLink record(Transfer transfer) {
        try {
            var officer = officers.get(transfer.officer());
            var link = OfficersNavigation.toOfficer(officer.id(), getTranslation("officers.transfer.record"));
            link.addClassName("button-link");
            return link;
        } catch (NotAllowed elsewhere) {
            return null;
        }
    }

    private void request() {
        new RequestDialog(units.within(Role.HR), (number, name, plan) -> {
                    var id = transfers.request(number, name, plan);
                    filtered();
                    select(id);
                    Tell.done(getTranslation("officers.transfer.proposed"));
                })
                .open();
    }

    private Workbook workbook() {
        var headings = TransferWords.HEADINGS.stream().map(this::getTranslation).toList();
        var rows = transfers.list(filter(), Window.all()).rows().stream().map(TransferWords::row);
        return new Workbook(getTranslation("nav.transfers"), headings, rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.transfers");
    }
}
