package org.lianbing.portal.security;

import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The account of a person who changes units: what they may do as an officer counts in the new unit from then on, and
/// tasks they were given in the unit they leave are over. Administrators stay the security administrator's business.
@Component
public class AccountMoves {
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final Sessions sessions;
    private final Generations generations;
    private final Units units;
    private final Audit audit;

    AccountMoves(
            AccountMapper accounts,
            AccountRoleMapper roles,
            Sessions sessions,
            Generations generations,
            Units units,
            Audit audit) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.generations = generations;
        this.units = units;
        this.audit = audit;
    }

    /// Whoever moves the person has asked for the rights. A session goes on unless a task ends, so that nobody is
    /// thrown out of an exam by a transfer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(OfficerId officer, UnitId left, UnitId joined) {
        if (left.equals(joined)) return;
        var account = accounts.byOfficer(officer);
        if (account == null) return;
        roles.lock(account.id());
        var from = units.unit(left).path();
        var to = units.unit(joined).path();
        var over = roles.held(account.id()).stream()
                .filter(held -> held.role() == Role.OFFICER || isOver(held, from, to))
                .toList();
        if (over.isEmpty()) return;
        over.forEach(held -> roles.revoke(account.id(), held.role(), held.unitId()));
        var tasks = over.stream().filter(held -> held.role() != Role.OFFICER).toList();
        if (tasks.size() < over.size()) roles.grant(account.id(), Role.OFFICER, joined);
        if (!tasks.isEmpty()) signOut(account);
        record(account, joined, tasks);
    }

    private static boolean isOver(HeldRole held, String from, String to) {
        return !held.role().administrator() && held.path().startsWith(from) && !to.startsWith(held.path());
    }

    private void signOut(Account account) {
        accounts.signOutEverywhere(account.id());
        sessions.endAll(account.id());
        generations.changed(account.id());
    }

    private void record(Account account, UnitId joined, List<HeldRole> tasks) {
        var ended = tasks.stream()
                .map(held -> " -" + held.role() + " " + held.unitId().value());
        audit.record(
                "account.moved",
                "account",
                String.valueOf(account.id().value()),
                joined,
                account.username() + ended.collect(Collectors.joining()));
    }
}
