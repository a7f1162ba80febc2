package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.HeldRole;
import org.lianbing.portal.security.OwnSecondFactor;
import org.lianbing.portal.security.OwnSessions;
import org.lianbing.portal.security.SessionMark;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// The person's own account: who they are here, their password, signing out everywhere.
@StyleSheet("context://accounts.css")
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient OwnSessions sessions;
    private final Div list = new Div();

    AccountView(Accounts accounts, OwnSessions sessions, OwnSecondFactor factor, AuthenticationContext authentication) {
        this.sessions = sessions;
        var account = accounts.own();
        var password = new PasswordForm((present, next) -> {
            accounts.changePassword(present, next);
            authentication.logout();
        });
        var everywhere = new Button(getTranslation("security.account.everywhere"));

        everywhere.addClickListener(click -> confirm(() -> {
                    accounts.signOutEverywhere();
                    authentication.logout();
                })
                .open());

        showSessions();

        var page = new Page(getTranslation("security.account.title")).narrow();
        if (account.mustChange()) page.add(forced());
        page.add(
                new Card(
                        getTranslation("security.account.me"),
                        new Facts()
                                .with(getTranslation("security.account.name"), account.displayName())
                                .with(getTranslation("security.account.username"), account.username())
                                .with(getTranslation("security.account.last"), lastSignIn(authentication)),
                        roles(accounts.ownRoles())),
                new Card(getTranslation("security.account.password"), password),
                new FactorCard(factor, account.username()),
                new Card(
                        getTranslation("security.account.sessions"),
                        list,
                        new Paragraph(getTranslation("security.account.everywhere.note")),
                        new Div(everywhere)));
        add(page);
    }

    private void showSessions() {
        var own = VaadinSession.getCurrent().getSession().getAttribute(SessionMark.NAME);
        list.removeAll();
        list.add(new SessionList(sessions.list(), own instanceof SessionMark mark ? mark : null, session -> {
            try {
                sessions.end(session.id());
            } catch (Refusal refusal) {
                Tell.refused(refusal);
            }
            showSessions();
        }));
    }

    private static String lastSignIn(AuthenticationContext authentication) {
        return Times.minute(authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(SignedIn::previousSignIn)
                .orElse(null));
    }

    private Paragraph forced() {
        var notice = new Paragraph(getTranslation("security.account.forced"));
        notice.addClassNames("notice", "notice-warning");
        return notice;
    }

    private Div roles(List<HeldRole> held) {
        var list = new UnorderedList();
        for (var role : held)
            list.add(new ListItem(
                    getTranslation("security.account.role-in", RoleNames.name(this, role.role()), role.unitName())));
        return new Div(new Paragraph(getTranslation("security.account.roles")), list);
    }

    private ConfirmDialog confirm(Runnable everywhere) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("security.account.everywhere"));
        dialog.setText(getTranslation("security.account.everywhere.confirm"));
        dialog.setConfirmText(getTranslation("security.account.everywhere"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.addConfirmListener(confirmed -> everywhere.run());
        return dialog;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.account.title");
    }
}
