package org.lianbing.portal.security;

import java.util.List;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Opening accounts and what a person does with their own.
@Service
public class Accounts {
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final OwnPassword password;
    private final PasswordRules rules;
    private final Sessions sessions;
    private final Generations generations;
    private final Actors actors;
    private final Audit audit;
    private final AccountOpening opening;
    private final TransactionTemplate transaction;

    Accounts(
            AccountMapper accounts,
            AccountRoleMapper roles,
            OwnPassword password,
            PasswordRules rules,
            Sessions sessions,
            Generations generations,
            Actors actors,
            Audit audit,
            AccountOpening opening,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.password = password;
        this.rules = rules;
        this.sessions = sessions;
        this.generations = generations;
        this.actors = actors;
        this.audit = audit;
        this.opening = opening;
        this.transaction = transaction;
    }

    /// Opens accounts in bulk, without an entry each: the caller records the one act.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void open(List<NewAccount> opened) {
        opening.open(opened);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Account own() {
        var account = accounts.byId(ownId());
        if (account == null) throw new Conflict("security.account.gone");
        return account;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<HeldRole> ownRoles() {
        return roles.held(ownId());
    }

    /// Changes the person's own password; every session of theirs ends, this one included.
    ///
    /// @throws Conflict when the present password is wrong, has been wrong too often, or the new one breaks a rule
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String present, String next) {
        var account = own();
        var id = account.id();
        password.require(id, present);
        var fresh = rules.fresh(id, account.username(), next);
        transaction.executeWithoutResult(_ -> {
            rules.set(id, fresh);
            sessions.endAll(id);
            audit.record("account.password-changed", "account", String.valueOf(id.value()), null, "");
        });
    }

    /// Ends every session and sitting cookie of the person.
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void signOutEverywhere() {
        var id = ownId();
        accounts.signOutEverywhere(id);
        sessions.endAll(id);
        generations.changed(id);
        audit.record("account.signed-out-everywhere", "account", String.valueOf(id.value()), null, "");
    }

    private AccountId ownId() {
        return new AccountId(actors.current().account());
    }
}
