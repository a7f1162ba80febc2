package org.lianbing.portal.security;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.GrantedRole;
import org.lianbing.portal.security.persistence.NamedAccount;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Role;
import org.springframework.stereotype.Component;

/// Writes new accounts with their roles; [NewAccount] has refused roles that exclude one another.
@Component
class AccountOpening {
    private final AccountMapper accounts;
    private final Clock clock;

    AccountOpening(AccountMapper accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    void open(List<NewAccount> opened) {
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

    /// @throws Conflict when the user name is taken
    Account one(NewAccount account) {
        if (accounts.byUsername(account.username()) != null)
            throw new Conflict("security.account.taken", account.username());
        open(List.of(account));
        return Objects.requireNonNull(accounts.byUsername(account.username()));
    }

    /// Accounts for those of the roster who have none. A person whose number is somebody else's user name gets none.
    void missing(List<Invitation> people) {
        open(people.stream()
                .filter(person ->
                        accounts.byOfficer(person.officer()) == null && accounts.byUsername(person.username()) == null)
                .map(person -> new NewAccount(
                        person.username(),
                        person.displayName(),
                        person.officer(),
                        null,
                        false,
                        List.of(new RoleInUnit(Role.OFFICER, person.unit()))))
                .toList());
    }
}
