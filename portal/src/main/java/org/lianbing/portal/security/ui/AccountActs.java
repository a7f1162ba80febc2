package org.lianbing.portal.security.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import org.lianbing.portal.security.AccountAdministration;
import org.lianbing.portal.security.HeldRole;
import org.lianbing.portal.security.SessionLine;
import org.lianbing.portal.security.Slip;
import org.lianbing.portal.security.StaffAccounts;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.ui.Tell;

/// What the panel's buttons do to the account shown, each told at the edge of the page.
record AccountActs(AccountAdministration administration, StaffAccounts door, AccountId id, Runnable after) {
    void enable(boolean enabled) {
        act(() -> administration.enable(id, enabled));
    }

    void grant(Role role, UnitId unit) {
        act(() -> administration.grant(id, role, unit));
    }

    void revoke(HeldRole held) {
        act(() -> administration.revoke(id, held.role(), held.unitId()));
    }

    /// @param once shows the new password, the one time it can be seen
    void resetPassword(Consumer<String> once) {
        act(() -> once.accept(administration.resetPassword(id)));
    }

    /// @param once gets the new slip
    void newSlip(Consumer<Slip> once) {
        act(() -> once.accept(door.newSlip(id)));
    }

    void end(SessionLine session) {
        act(() -> door.endSession(id, session.id()));
    }

    void removeFactor() {
        act(() -> door.removeFactor(id));
    }

    private void act(Runnable act) {
        try {
            act.run();
            after.run();
            Tell.done(I18NProvider.translate("security.accounts.done"));
        } catch (Refusal refusal) {
            Tell.refused(refusal);
        }
    }
}
