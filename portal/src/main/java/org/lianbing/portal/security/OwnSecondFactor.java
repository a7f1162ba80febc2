package org.lianbing.portal.security;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What a person does with their own second factor. Every change of it needs the password.
@Service
public class OwnSecondFactor {
    private final SecondFactors factors;
    private final SignInService people;
    private final AccountRoleMapper roles;
    private final OwnPassword own;
    private final SecurityPolicy policy;
    private final Actors actors;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OwnSecondFactor(
            SecondFactors factors,
            SignInService people,
            AccountRoleMapper roles,
            OwnPassword own,
            SecurityPolicy policy,
            Actors actors,
            Audit audit,
            TransactionTemplate transaction) {
        this.factors = factors;
        this.people = people;
        this.roles = roles;
        this.own = own;
        this.policy = policy;
        this.actors = actors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /// @param since    when the app was taken into use; null: none is
    /// @param required policy asks this person for one
    public record State(@Nullable Instant since, int codesLeft, boolean required) {}

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public State state() {
        var id = ownId();
        var held = roles.held(id).stream().map(HeldRole::role).toList();
        return new State(
                factors.since(id),
                factors.codesLeft(id),
                policy.rules().secondFactor().concerns(held));
    }

    /// @return the recovery codes
    /// @throws Conflict when the password is wrong, the code is not the app's, or an app is in use already
    @PreAuthorize("isAuthenticated()")
    public List<String> confirm(String password, TotpSecret secret, String code) {
        own.require(ownId(), password);
        return Objects.requireNonNull(transaction.execute(_ -> confirm(secret, code)));
    }

    private List<String> confirm(TotpSecret secret, String code) {
        var person = people.byId(ownId());
        if (person == null) throw new NotAllowed();
        if (factors.since(ownId()) != null) throw new Conflict("security.factor.present");
        return factors.confirm(person, secret, code);
    }

    /// Earlier recovery codes are void.
    ///
    /// @throws Conflict when the password is wrong
    @PreAuthorize("isAuthenticated()")
    public List<String> newCodes(String password) {
        own.require(ownId(), password);
        return Objects.requireNonNull(transaction.execute(_ -> {
            record("account.recovery-codes-renewed");
            return factors.newCodes(ownId());
        }));
    }

    /// @throws Conflict when the password is wrong
    @PreAuthorize("isAuthenticated()")
    public void remove(String password) {
        own.require(ownId(), password);
        transaction.executeWithoutResult(_ -> {
            factors.remove(ownId());
            record("account.factor-removed");
        });
    }

    private void record(String action) {
        audit.record(action, "account", String.valueOf(ownId().value()), null, "");
    }

    private AccountId ownId() {
        return new AccountId(actors.current().account());
    }
}
