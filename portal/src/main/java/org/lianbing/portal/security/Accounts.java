package org.lianbing.portal.security;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.security.persistence.GrantedRole;
import org.lianbing.portal.security.persistence.NamedAccount;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening accounts and what a person does with their own.
@Service
public class Accounts {
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final Passwords passwords;
    private final Generations generations;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountMapper accounts,
            AccountRoleMapper roles,
            Passwords passwords,
            Generations generations,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.generations = generations;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens accounts in bulk, without an entry each: the caller records the one act.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void open(List<NewAccount> opened) {
        Batches.of(opened).forEach(this::openBatch);
    }

    private void openBatch(List<NewAccount> batch) {
        accounts.insert(batch, clock.instant());
        var keys = accounts.named(batch.stream().map(NewAccount::username).toList()).stream()
                .collect(Collectors.toMap(NamedAccount::username, NamedAccount::id));
        var grants = batch.stream()
                .flatMap(account -> account.roles().stream()
                        .map(role -> new GrantedRole(Objects.requireNonNull(keys.get(account.username())), role)))
                .toList();
        if (!grants.isEmpty()) accounts.grantAll(grants);
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
    /// @throws Conflict when the present password is wrong or the new one breaks a rule
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void changePassword(String present, String next) {
        var account = own();
        var hash = accounts.passwordHash(account.id());
        if (hash == null || !passwords.matches(present, hash)) throw new Conflict("security.password.wrong");
        if (present.equals(next)) throw new Conflict("security.password.unchanged");
        Passwords.require(next, account.username());
        accounts.setPassword(account.id(), passwords.hash(next), false);
        generations.changed(account.id());
        audit.record(
                "account.password-changed",
                "account",
                String.valueOf(account.id().value()),
                null,
                "");
    }

    /// Ends every session and sitting cookie of the person.
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void signOutEverywhere() {
        var id = ownId();
        accounts.signOutEverywhere(id);
        generations.changed(id);
        audit.record("account.signed-out-everywhere", "account", String.valueOf(id.value()), null, "");
    }

    private AccountId ownId() {
        return new AccountId(actors.current().account());
    }
}
