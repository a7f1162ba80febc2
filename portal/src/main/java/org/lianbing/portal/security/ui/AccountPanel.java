package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.security.Account;
import org.lianbing.portal.security.HeldRole;
import org.lianbing.portal.security.StaffAccounts;
import org.lianbing.portal.security.Withdrawal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;

/// One account beside the list: its state, its password, its roles.
final class AccountPanel extends Div {
    private static final long serialVersionUID = 1L;

    AccountPanel(
            Account account,
            List<HeldRole> held,
            List<Withdrawal> withdrawn,
            StaffAccounts.Door door,
            List<Unit> units,
            AccountActs acts,
            SlipDialog slips,
            Runnable close) {
        var state = account.enabled() ? "security.accounts.disable" : "security.accounts.enable";
        var enable = new Button(getTranslation(state));
        var reset = new Button(getTranslation("security.accounts.reset"));
        var back = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());

        enable.addClickListener(click -> ask(state, () -> acts.enable(!account.enabled())));
        reset.addClickListener(click -> ask("security.accounts.reset", () -> acts.resetPassword(this::showOnce)));

        back.setAriaLabel(getTranslation("security.accounts.close"));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(enable, door.everUsed() ? reset : slip(acts, slips));
        if (door.secondFactor()) actions.add(removeFactor(acts));
        actions.add(back);
        actions.addClassName("page-actions");
        var facts = new Facts()
                .with(getTranslation("security.account.username"), account.username())
                .with(getTranslation("security.accounts.last"), Times.minute(account.signedInAt()));
        var roles = new Card(getTranslation("security.accounts.roles"));
        if (held.isEmpty()) roles.add(new Paragraph(getTranslation("security.accounts.no-roles")));
        held.forEach(role -> roles.add(row(role, acts)));
        roles.add(new GrantForm(units, acts::grant));
        if (!withdrawn.isEmpty()) roles.add(withdrawals(withdrawn));
        addClassName("page");
        add(
                new Card(account.displayName(), facts, actions),
                roles,
                new Card(
                        getTranslation("security.account.sessions"),
                        new SessionList(door.sessions(), null, acts::end)));
    }

    private Button slip(AccountActs acts, SlipDialog slips) {
        return new Button(getTranslation("security.slip.again"), click -> acts.newSlip(slips::open));
    }

    private Button removeFactor(AccountActs acts) {
        var act = "security.factor.remove";
        return new Button(getTranslation(act), click -> ask(act, acts::removeFactor));
    }

    private Component row(HeldRole held, AccountActs acts) {
        var name = RoleNames.name(this, held.role());
        var text = new Span(getTranslation("security.account.role-in", name, held.unitName()));
        var space = new Span();
        var revoke = new Button(getTranslation("security.accounts.revoke"), click -> acts.revoke(held));
        revoke.setAriaLabel(getTranslation("security.accounts.revoke.of", name, held.unitName()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        space.addClassName("spacer");
        var row = new Div(text, space, revoke);
        row.addClassName("page-actions");
        return row;
    }

    private Component withdrawals(List<Withdrawal> withdrawn) {
        var list = new UnorderedList();
        for (var one : withdrawn) list.add(new ListItem(sentence(one)));
        return new Div(new Paragraph(getTranslation("security.posting.taken")), list);
    }

    private String sentence(Withdrawal one) {
        var role = one.role();
        return role == null
                ? getTranslation("security.posting.closed", one.postedFrom(), one.unitName())
                : getTranslation(
                        "security.posting.withdrawn", one.postedFrom(), RoleNames.name(this, role), one.unitName());
    }

    private void ask(String act, Runnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(act));
        dialog.setText(getTranslation("security.accounts.confirm"));
        dialog.setConfirmText(getTranslation(act));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
    }

    private void showOnce(String password) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("security.accounts.once"));
        dialog.add(new Paragraph(getTranslation("security.accounts.once.note")), new Code(password));
        dialog.setConfirmText(getTranslation("security.accounts.once.noted"));
        dialog.open();
    }
}
