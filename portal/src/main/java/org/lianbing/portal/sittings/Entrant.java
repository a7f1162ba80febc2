package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.OfficerId;

/// Who comes to the door: by a login, by a pass that is still valid, or by both.
public record Entrant(
        OfficerId officer,
        AccountId account,
        int generation,
        boolean login,
        @Nullable Pass pass) {

    /// By a login; a pass of somebody else is left aside.
    public static Entrant byLogin(OfficerId officer, AccountId account, int generation, @Nullable Pass pass) {
        var own = pass != null && pass.officer().equals(officer) ? pass : null;
        return new Entrant(officer, account, generation, true, own);
    }

    public static Entrant byPass(Pass pass) {
        return new Entrant(pass.officer(), pass.account(), pass.generation(), false, pass);
    }

    boolean holdsPassOf(Sitting sitting) {
        return pass != null && pass.sitting().equals(sitting.id());
    }
}
