package org.lianbing.portal.security;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.security.persistence.WithdrawalMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.PostingChanged;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An account follows its person's posting. Who retires or goes elsewhere has it closed and keeps no staff role; who
/// moves keeps of the old unit's staff roles those that cover the new one. What was taken is noted, and given back
/// when the posting is taken back. New staff roles are the security administrator's to give, never a posting's.
@Component
class PostedAccounts {
    private final WithdrawalMapper withdrawals;
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final Sessions sessions;
    private final Generations generations;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    PostedAccounts(
            WithdrawalMapper withdrawals,
            AccountMapper accounts,
            AccountRoleMapper roles,
            Sessions sessions,
            Generations generations,
            Units units,
            Audit audit,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.generations = generations;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Conflict when the person is the last who can appoint administrators everywhere
    @EventListener
    void follow(PostingChanged posting) {
        var account = withdrawals.lock(posting.officer());
        if (account == null) return;
        if (posting.undone()) giveBack(account, posting);
        else if (posting.serves()) withdraw(account, posting, leftBehind(posting));
        else close(account, posting);
        moveOfficer(account, posting.unit());
    }

    private void close(AccountId account, PostingChanged posting) {
        var held = roles.held(account);
        if (governs(held) && !withdrawals.successor(account)) throw new Conflict("security.posting.last-administrator");
        withdraw(account, posting, _ -> true);
        if (withdrawals.enable(account, false) == 0) return;
        note(account, null, posting.leftUnit(), posting);
        record("account.closed-by-posting", account, posting.leftUnit(), "");
        end(account);
    }

    private static boolean governs(List<HeldRole> held) {
        return held.stream()
                .anyMatch(one -> one.role() == Role.SECURITY_ADMIN
                        && one.path().equals("/" + one.unitId().value() + "/"));
    }

    /// Roles held above, in or below the old unit that do not reach the new one. A role in a third place has nothing
    /// to do with the move.
    private Predicate<HeldRole> leftBehind(PostingChanged posting) {
        if (posting.leftUnit().equals(posting.unit())) return _ -> false;
        var all = units.byId();
        var old = Objects.requireNonNull(all.get(posting.leftUnit())).path();
        var now = Objects.requireNonNull(all.get(posting.unit())).path();
        return held -> (old.startsWith(held.path()) || held.path().startsWith(old)) && !now.startsWith(held.path());
    }

    private void withdraw(AccountId account, PostingChanged posting, Predicate<HeldRole> taken) {
        var lost = staff(account).filter(taken).toList();
        for (var held : lost) {
            roles.revoke(account, held.role(), held.unitId());
            note(account, held.role(), held.unitId(), posting);
            record("account.role-withdrawn", account, held.unitId(), held.role().name());
        }
        if (!lost.isEmpty()) end(account);
    }

    private void giveBack(AccountId account, PostingChanged posting) {
        var taken = withdrawals.of(account).stream()
                .filter(one -> one.postedFrom().isAfter(posting.since()))
                .toList();
        for (var one : taken) {
            var role = one.role();
            if (role == null) reopen(account, one.unit());
            else restore(account, role, one.unit());
        }
        withdrawals.forgetAfter(account, posting.since());
        if (!taken.isEmpty()) end(account);
    }

    private void reopen(AccountId account, UnitId unit) {
        if (withdrawals.enable(account, true) > 0) record("account.reopened", account, unit, "");
    }

    /// A role that excludes one given in the meantime stays away.
    private void restore(AccountId account, Role role, UnitId unit) {
        var held = roles.held(account);
        if (held.stream().anyMatch(one -> one.role() == role && one.unitId().equals(unit))) return;
        var after = Stream.concat(held.stream().map(HeldRole::role), Stream.of(role));
        if (!ExclusiveRoles.compatible(after.toList())) return;
        roles.grant(account, role, unit);
        record("account.role-restored", account, unit, role.name());
    }

    /// An officer is one where they serve. Sessions stay: a move in the middle of an exam must not end the sitting, and
    /// an officer reads nothing but their own by this role.
    private void moveOfficer(AccountId account, UnitId unit) {
        var held = roles.held(account).stream()
                .filter(one -> one.role() == Role.OFFICER)
                .toList();
        if (held.isEmpty() || (held.size() == 1 && held.getFirst().unitId().equals(unit))) return;
        for (var one : held) roles.revoke(account, Role.OFFICER, one.unitId());
        roles.grant(account, Role.OFFICER, unit);
        record("account.officer-moved", account, unit, "");
    }

    private Stream<HeldRole> staff(AccountId account) {
        return roles.held(account).stream().filter(held -> held.role() != Role.OFFICER);
    }

    private void note(AccountId account, @Nullable Role role, UnitId unit, PostingChanged posting) {
        withdrawals.note(account, role, unit, posting.since(), clock.instant());
    }

    private void end(AccountId account) {
        accounts.signOutEverywhere(account);
        sessions.endAll(account);
        generations.changed(account);
    }

    private void record(String action, AccountId account, UnitId unit, String detail) {
        audit.record(action, "account", String.valueOf(account.value()), unit, detail);
    }
}
