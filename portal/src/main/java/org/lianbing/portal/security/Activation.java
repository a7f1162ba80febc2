package org.lianbing.portal.security;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.ActivationMapper;
import org.lianbing.portal.security.persistence.ActivationRow;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// First passwords: a code is issued on paper, and whoever has the paper chooses the password. Nobody gets a code for
/// an account that is in use: that is a reset, and the security administrator's business.
@Service
public class Activation {
    private static final String MASK = "*";

    private final ActivationMapper codes;
    private final AccountMapper accounts;
    private final AccountOpening opening;
    private final PasswordRules rules;
    private final SecurityPolicy policy;
    private final Addresses addresses;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final DatabaseAudit log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Activation(
            ActivationMapper codes,
            AccountMapper accounts,
            AccountOpening opening,
            PasswordRules rules,
            SecurityPolicy policy,
            Addresses addresses,
            Units units,
            Actors actors,
            Audit audit,
            DatabaseAudit log,
            TransactionTemplate transaction,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.opening = opening;
        this.rules = rules;
        this.policy = policy;
        this.addresses = addresses;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Opens the accounts that are missing and gives everybody a new code; earlier codes are void. Whoever has chosen
    /// a password already is left out.
    ///
    /// @throws NotAllowed when a person's unit lies outside the caller's
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public List<Slip> invite(List<Invitation> people) {
        var all = units.byId();
        var scope = actors.scope(Role.HR);
        people.forEach(person -> scope.require(path(all, person.unit())));
        if (people.isEmpty()) return List.of();
        opening.missing(people);
        var slips = people.stream().flatMap(person -> slip(person).stream()).toList();
        audit.record("account.slips-issued", "account", "", people.getFirst().unit(), String.valueOf(slips.size()));
        return slips;
    }

    private static String path(Map<UnitId, Unit> all, UnitId id) {
        var unit = all.get(id);
        if (unit == null) throw new NotAllowed();
        return unit.path();
    }

    private Optional<Slip> slip(Invitation person) {
        var account = accounts.byOfficer(person.officer());
        if (account == null || accounts.passwordHash(account.id()) != null) return Optional.empty();
        var roles = accounts.grants(account.id()).stream()
                .map(grant -> grant.role())
                .collect(Collectors.toSet());
        if (!Set.of(Role.OFFICER).containsAll(roles)) return Optional.empty();
        return Optional.of(issue(account, person.unitName()));
    }

    /// For an account without a password; the caller has checked that it may have one.
    Slip issue(Account account, String unitName) {
        var code = Secrets.code();
        var now = clock.instant();
        var until = now.plus(policy.rules().activation());
        codes.issue(
                account.id(), Secrets.hashOfCode(code), now, actors.current().account(), until);
        return new Slip(account.username(), account.displayName(), unitName, code, until);
    }

    /// Whose code it is, with all but the first character of the name hidden.
    ///
    /// @throws Conflict when it is unknown, used or too old, or the address has tried too many
    @PreAuthorize("permitAll()")
    @Transactional
    public Invited look(String code, String address) {
        var found = found(code, address);
        return new Invited(found.username(), masked(found.displayName()));
    }

    public record Invited(String username, String maskedName) {}

    /// Chooses the first password and uses the code up.
    ///
    /// @throws Conflict when the code does not hold, or the password breaks a rule
    @PreAuthorize("permitAll()")
    public void activate(String code, String password, String address) {
        var found = found(code, address);
        var fresh = rules.fresh(found.accountId(), found.username(), password);
        transaction.executeWithoutResult(_ -> activate(code, found, fresh));
    }

    private void activate(String code, ActivationRow found, PasswordRules.Fresh fresh) {
        var account = found.accountId();
        if (codes.use(account, Secrets.hashOfCode(code)) == 0) throw new Conflict("security.activation.unknown");
        rules.set(account, fresh);
        log.recordFor(
                new Actor(account.value(), found.displayName(), null, List.of()),
                "account.activated",
                "account",
                String.valueOf(account.value()),
                null,
                "");
    }

    private ActivationRow found(String code, String address) {
        if (!addresses.open(address)) throw new Conflict("security.activation.too-many");
        var found = codes.find(Secrets.hashOfCode(code), clock.instant());
        if (found != null && found.enabled() && found.passwordHash() == null) return found;
        addresses.fail(address);
        throw new Conflict("security.activation.unknown");
    }

    private static String masked(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length())))
                + MASK.repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }
}
