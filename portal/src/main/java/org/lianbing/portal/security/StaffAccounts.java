package org.lianbing.portal.security;

import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a security administrator does at the door for others: opens accounts, gives new slips, sees and ends
/// sessions, takes away a lost authenticator.
@Service
public class StaffAccounts {
    private static final String SECURITY = "hasRole('SECURITY_ADMIN')";

    private final AccountOpening opening;
    private final AccountMapper accounts;
    private final AccountReach reach;
    private final Activation activation;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Units units;
    private final Actors actors;
    private final Audit audit;

    StaffAccounts(
            AccountOpening opening,
            AccountMapper accounts,
            AccountReach reach,
            Activation activation,
            Sessions sessions,
            SecondFactors factors,
            Units units,
            Actors actors,
            Audit audit) {
        this.opening = opening;
        this.accounts = accounts;
        this.reach = reach;
        this.activation = activation;
        this.sessions = sessions;
        this.factors = factors;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
    }

    /// @throws NotAllowed for a unit outside the administrator's
    /// @throws Conflict   when the user name is taken
    @PreAuthorize(SECURITY)
    @Transactional
    public Slip open(NewStaff staff) {
        var unit = units.unit(staff.unit());
        actors.scope(Role.SECURITY_ADMIN).require(unit.path());
        var account = opening.one(new NewAccount(
                staff.username(),
                staff.displayName(),
                null,
                null,
                false,
                List.of(new RoleInUnit(staff.role(), staff.unit()))));
        record("account.opened", account.id(), staff.role() + " " + staff.unit().value());
        return activation.issue(account, unit.name());
    }

    /// Another slip for an account that has never been used; the earlier one is void.
    ///
    /// @throws Conflict when the person has chosen a password
    @PreAuthorize(SECURITY)
    @Transactional
    public Slip newSlip(AccountId id) {
        var account = reach.others(id);
        if (accounts.passwordHash(id) != null) throw new Conflict("security.activation.in-use");
        record("account.slips-issued", id, "");
        return activation.issue(account, "");
    }

    /// @param everUsed the person has chosen a password
    /// @param secondFactor an authenticator app is in use
    public record Door(boolean everUsed, boolean secondFactor, List<SessionLine> sessions) {}

    /// @throws NotAllowed when the account is out of reach
    @PreAuthorize(SECURITY)
    @Transactional(readOnly = true)
    public Door door(AccountId id) {
        reach.account(id);
        return new Door(accounts.passwordHash(id) != null, factors.since(id) != null, sessions.of(id));
    }

    /// @throws Conflict when it has ended meanwhile
    @PreAuthorize(SECURITY)
    @Transactional
    public void endSession(AccountId id, long session) {
        reach.others(id);
        if (!sessions.end(id, session)) throw Conflict.changedMeanwhile();
        record("account.session-ended", id, String.valueOf(session));
    }

    /// For somebody who has lost the phone and the recovery codes.
    @PreAuthorize(SECURITY)
    @Transactional
    public void removeFactor(AccountId id) {
        reach.others(id);
        factors.remove(id);
        record("account.factor-removed", id, "");
    }

    private void record(String action, AccountId id, String detail) {
        audit.record(action, "account", String.valueOf(id.value()), null, detail);
    }
}
