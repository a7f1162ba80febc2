package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.AccountAdministration;
import org.lianbing.portal.security.SlipSheet;
import org.lianbing.portal.security.StaffAccounts;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// Accounts and the roles they hold: a list, and beside it one account.
@StyleSheet("context://accounts.css")
@Route("accounts")
@Menu(title = "nav.accounts", order = 801, icon = "vaadin:key-o")
@RolesAllowed("SECURITY_ADMIN")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient StaffAccounts door;
    private final transient Units units;
    private final transient SlipDialog slips;
    private final AccountFilterBar filter = new AccountFilterBar();
    private final AccountGrid grid;
    private final Beside split = new Beside(getTranslation("nav.accounts"));

    AccountsView(AccountAdministration administration, StaffAccounts door, SlipSheet sheet, Units units) {
        this.administration = administration;
        this.door = door;
        this.units = units;
        slips = new SlipDialog(sheet);
        var open = new Button(getTranslation("security.staff.open"), click -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new AccountGrid(administration, filter);

        filter.onChange(() -> show(null));
        grid.onSelect(this::show);
        split.addDetailEscapePressListener(escape -> show(null));
        split.addBackdropClickListener(click -> show(null));

        split.setMasterSize("28rem");
        split.setDetailSize("26rem");
        split.setMaster(grid);
        add(new Page(getTranslation("nav.accounts"), filter, split).withActions(grid.export(), open));
    }

    private void open() {
        StaffDialog.open(units.within(Role.SECURITY_ADMIN), staff -> {
            slips.open(door.open(staff));
            grid.refresh();
        });
    }

    private void show(@Nullable AccountId account) {
        var parameters = filter.parameters();
        UI.getCurrent()
                .navigate(
                        AccountsView.class,
                        account == null ? parameters : parameters.merging("account", String.valueOf(account.value())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        filter.read(parameters);
        grid.refresh();
        var account = selected(parameters);
        grid.mark(account);
        split.setDetail(account == null ? null : detail(account));
    }

    private static @Nullable AccountId selected(QueryParameters parameters) {
        return parameters
                .getSingleParameter("account")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(text -> new AccountId(Long.parseLong(text)))
                .orElse(null);
    }

    private @Nullable AccountPanel detail(AccountId id) {
        try {
            return new AccountPanel(
                    administration.account(id),
                    administration.roles(id),
                    administration.withdrawals(id),
                    door.door(id),
                    units.within(Role.SECURITY_ADMIN),
                    new AccountActs(administration, door, id, () -> {
                        grid.refresh();
                        split.setDetail(detail(id));
                    }),
                    slips,
                    () -> show(null));
        } catch (Refusal refusal) {
            Tell.refused(refusal);
            return null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.accounts");
    }
}
