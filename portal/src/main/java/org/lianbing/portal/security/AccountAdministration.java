package org.lianbing.portal.security;

import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.security.persistence.ActivationMapper;
import org.lianbing.portal.security.persistence.WithdrawalMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What a security administrator does with other people's accounts. An account is in reach when every role it
/// holds lies within the administrator's units; one without roles belongs to those of the whole tree.
/// Every change ends the account's sessions, so the new rights count from the next sign-in.
@Service
public class AccountAdministration {
    private static final String SECURITY = "hasRole('SECURITY_ADMIN')";

    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final ActivationMapper codes;
    private final WithdrawalMapper withdrawals;
    private final Units units;
    private final WholeTree wholeTree;
    private final Passwords passwords;
    private final AccountReach reach;
    private final Sessions sessions;
    private final Generations generations;
    private final Actors actors;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AccountAdministration(
            AccountMapper accounts,
            AccountRoleMapper roles,
            ActivationMapper codes,
            WithdrawalMapper withdrawals,
            Units units,
            WholeTree wholeTree,
            Passwords passwords,
            AccountReach reach,
            Sessions sessions,
            Generations generations,
            Actors actors,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.codes = codes;
        this.withdrawals = withdrawals;
        this.units = units;
        this.wholeTree = wholeTree;
        this.passwords = passwords;
        this.reach = reach;
        this.sessions = sessions;
        this.generations = generations;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PreAuthorize(SECURITY)
    @Transactional(readOnly = true)
    public Slice<AccountRow> list(AccountFilter filter, Window window) {
        var scope = scope();
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        return new Slice<>(
                roles.list(filter, scope.paths(), wholeTree.within(scope), window),
                roles.count(filter, scope.paths(), wholeTree.within(scope)));
    }

    /// @throws NotAllowed when the account is out of reach
    @PreAuthorize(SECURITY)
    @Transactional(readOnly = true)
    public Account account(AccountId id) {
        return reach.account(id);
    }

    @PreAuthorize(SECURITY)
    @Transactional(readOnly = true)
    public List<HeldRole> roles(AccountId id) {
        reach.account(id);
        return roles.held(id);
    }

    /// What postings took from the account, newest first.
    ///
    /// @throws NotAllowed when the account is out of reach
    @PreAuthorize(SECURITY)
    @Transactional(readOnly = true)
    public List<Withdrawal> withdrawals(AccountId id) {
        reach.account(id);
        return withdrawals.of(id);
    }

    @PreAuthorize(SECURITY)
    @Transactional
    public void enable(AccountId id, boolean enabled) {
        var account = reach.others(id);
        if (accounts.enable(id, enabled, account.version()) == 0) throw Conflict.changedMeanwhile();
        done(enabled ? "account.enabled" : "account.disabled", id, "");
    }

    /// Replaces the password by a random one that has to be changed at the next sign-in.
    ///
    /// @return the password; it is stored nowhere readable and cannot be asked for again
    @PreAuthorize(SECURITY)
    public String resetPassword(AccountId id) {
        reach.account(id);
        var once = Passwords.oneTime();
        var hash = passwords.hash(once);
        transaction.executeWithoutResult(_ -> {
            reach.others(id);
            accounts.setPassword(id, hash, true);
            codes.withdraw(id);
            done("account.password-reset", id, "");
        });
        return once;
    }

    /// @throws Invalid when the role excludes one the account has
    @PreAuthorize(SECURITY)
    @Transactional
    public void grant(AccountId id, Role role, UnitId unit) {
        reach.others(id);
        var held = roles.held(id);
        scope().require(units.unit(unit).path());
        ExclusiveRoles.require(Stream.concat(held.stream().map(HeldRole::role), Stream.of(role))
                .toList());
        if (held.stream().anyMatch(one -> one.role() == role && one.unitId().equals(unit))) return;
        roles.grant(id, role, unit);
        accounts.signOutEverywhere(id);
        done("account.role-granted", id, role + " " + unit.value());
    }

    @PreAuthorize(SECURITY)
    @Transactional
    public void revoke(AccountId id, Role role, UnitId unit) {
        reach.others(id);
        if (roles.revoke(id, role, unit) == 0) throw Conflict.changedMeanwhile();
        accounts.signOutEverywhere(id);
        done("account.role-revoked", id, role + " " + unit.value());
    }

    private void done(String action, AccountId id, String detail) {
        sessions.endAll(id);
        generations.changed(id);
        audit.record(action, "account", String.valueOf(id.value()), null, detail);
    }

    private Scope scope() {
        return actors.scope(Role.SECURITY_ADMIN);
    }
}
