package org.lianbing.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.ActivationMapper;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The first account of an empty installation: a security administrator, who opens the others. Whoever reads the
/// token on the server's own output may open it, once, while there is no account at all.
@Service
public class FirstAdministrator {
    public static final Duration GOOD = Duration.ofHours(24);

    private final ActivationMapper codes;
    private final AccountOpening opening;
    private final PasswordRules rules;
    private final Addresses addresses;
    private final Units units;
    private final Actors actors;
    private final DatabaseAudit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            ActivationMapper codes,
            AccountOpening opening,
            PasswordRules rules,
            Addresses addresses,
            Units units,
            Actors actors,
            DatabaseAudit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.codes = codes;
        this.opening = opening;
        this.rules = rules;
        this.addresses = addresses;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public boolean missing() {
        return codes.accounts() == 0;
    }

    /// A new token; an earlier one is void. Its hash is stored.
    ///
    /// @throws Conflict when there are accounts
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public String token() {
        if (!missing()) throw new Conflict("security.first.begun");
        var token = Secrets.code();
        codes.firstToken(Secrets.hashOfCode(token), clock.instant().plus(GOOD));
        return token;
    }

    /// @throws Conflict when the token does not hold, or the password breaks a rule
    @PreAuthorize("permitAll()")
    public void begin(String token, String username, String displayName, String password, String address) {
        if (!addresses.open(address)) throw new Conflict("security.activation.too-many");
        if (!missing() || !codes.isFirstToken(Secrets.hashOfCode(token), clock.instant())) {
            addresses.fail(address);
            throw new Conflict("security.first.unknown");
        }
        var staff = new NewStaff(username, displayName, Role.SECURITY_ADMIN, root());
        var fresh = rules.first(staff.username(), password);
        transaction.executeWithoutResult(_ -> open(token, staff, fresh));
    }

    private void open(String token, NewStaff staff, PasswordRules.Fresh fresh) {
        if (!missing() || codes.useFirstToken(Secrets.hashOfCode(token), clock.instant()) == 0)
            throw new Conflict("security.first.unknown");
        var account = opening.one(new NewAccount(
                staff.username(),
                staff.displayName(),
                null,
                null,
                false,
                List.of(new RoleInUnit(staff.role(), staff.unit()))));
        rules.set(account.id(), fresh);
        audit.recordFor(
                new Actor(account.id().value(), account.displayName(), null, List.of()),
                "account.first-administrator",
                "account",
                String.valueOf(account.id().value()),
                null,
                "");
    }

    private UnitId root() {
        return actors.internally(() -> units.parentsFirst().getFirst().id());
    }
}
