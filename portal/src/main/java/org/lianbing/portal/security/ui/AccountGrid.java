package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.AccountAdministration;
import org.lianbing.portal.security.AccountRow;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;

/// The accounts that the filter leaves.
final class AccountGrid extends Composite<Grid<AccountRow>> {
    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final AccountFilterBar filter;

    AccountGrid(AccountAdministration administration, AccountFilterBar filter) {
        this.administration = administration;
        this.filter = filter;
        var grid = getContent();

        grid.addColumn(AccountRow::username)
                .setHeader(getTranslation("security.account.username"))
                .setSortProperty("username")
                .setAutoWidth(true);
        grid.addColumn(AccountRow::displayName)
                .setHeader(getTranslation("security.account.name"))
                .setSortProperty("displayName")
                .setAutoWidth(true);
        grid.addColumn(row -> RoleNames.names(this, row.roles()))
                .setHeader(getTranslation("security.accounts.roles"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("security.accounts.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> Times.minute(row.signedInAt()))
                .setHeader(getTranslation("security.accounts.last"))
                .setSortProperty("signedInAt")
                .setAutoWidth(true);
        grid.setMultiSort(false);
        grid.setHeight("calc(100dvh - 16rem)");
        grid.setMinHeight("24rem");
        grid.getElement().setAttribute("aria-label", getTranslation("nav.accounts"));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("security.accounts.none"), getTranslation("security.accounts.none.next")));
        grid.setItems(query -> administration.list(filter.filter(), window(query)).rows().stream(), query -> count());
    }

    private static Window window(Query<AccountRow, Void> query) {
        var order = query.getSortOrders().stream().findFirst();
        return new Window(
                query.getOffset(),
                query.getLimit(),
                order.map(one -> one.getSorted()).orElse(null),
                order.filter(one -> one.getDirection() == SortDirection.DESCENDING)
                        .isPresent());
    }

    private int count() {
        var found = administration.list(filter.filter(), Window.first(1)).total();
        filter.showCount(found);
        return found;
    }

    private Status state(AccountRow row) {
        if (!row.enabled()) return new Status(Tone.BAD, getTranslation("security.accounts.disabled"));
        return row.mustChange()
                ? new Status(Tone.WARNING, getTranslation("security.accounts.must-change"))
                : new Status(Tone.GOOD, getTranslation("security.accounts.enabled"));
    }

    void onSelect(Consumer<AccountId> selected) {
        getContent()
                .addItemClickListener(click -> selected.accept(click.getItem().id()));
    }

    void mark(@Nullable AccountId id) {
        getContent().setPartNameGenerator(row -> row.id().equals(id) ? "marked" : null);
    }

    void refresh() {
        getContent().getDataProvider().refreshAll();
    }

    ExcelExport export() {
        return new ExcelExport(getTranslation("nav.accounts"), () -> {
            var headings = List.of(
                    getTranslation("security.account.username"),
                    getTranslation("security.account.name"),
                    getTranslation("security.accounts.roles"),
                    getTranslation("security.accounts.state"),
                    getTranslation("security.accounts.last"));
            var rows = administration.list(filter.filter(), Window.all()).rows();
            return new Workbook(
                    getTranslation("nav.accounts"), headings, rows.stream().map(this::cells));
        });
    }

    private List<@Nullable Object> cells(AccountRow row) {
        return Arrays.asList(
                row.username(),
                row.displayName(),
                RoleNames.names(this, row.roles()),
                getTranslation(row.enabled() ? "security.accounts.enabled" : "security.accounts.disabled"),
                Times.minute(row.signedInAt()));
    }
}
