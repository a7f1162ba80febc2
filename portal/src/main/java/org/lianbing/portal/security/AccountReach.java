package org.lianbing.portal.security;

import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.springframework.stereotype.Component;

/// Which accounts a security administrator reaches: those whose every role lies within the administrator's units; one
/// without roles belongs to those of the whole tree.
@Component
class AccountReach {
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final WholeTree wholeTree;
    private final Actors actors;

    AccountReach(AccountMapper accounts, AccountRoleMapper roles, WholeTree wholeTree, Actors actors) {
        this.accounts = accounts;
        this.roles = roles;
        this.wholeTree = wholeTree;
        this.actors = actors;
    }

    /// @throws NotAllowed when it is out of reach
    Account account(AccountId id) {
        var scope = actors.scope(Role.SECURITY_ADMIN);
        var account = accounts.byId(id);
        var held = roles.held(id);
        if (account == null
                || (held.isEmpty() && !wholeTree.within(scope))
                || !held.stream().allMatch(role -> scope.covers(role.path()))) throw new NotAllowed();
        return account;
    }

    /// Nobody administers their own account; the row stays locked until the change has been made.
    ///
    /// @throws NotAllowed when it is out of reach
    Account others(AccountId id) {
        if (id.value() == actors.current().account()) throw new Conflict("security.accounts.own");
        roles.lock(id);
        return account(id);
    }
}
