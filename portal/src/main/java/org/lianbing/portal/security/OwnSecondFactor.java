package org.lianbing.portal.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.AccountRoleMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person does with their own second factor. Taking it away needs the password.
@Service
public class OwnSecondFactor {
    private final SecondFactors factors;
    private final SignInService people;
    private final AccountMapper accounts;
    private final AccountRoleMapper roles;
    private final Passwords passwords;
    private final SecurityPolicy policy;
    private final Actors actors;
    private final Audit audit;

    OwnSecondFactor(
            SecondFactors factors,
            SignInService people,
            AccountMapper accounts,
            AccountRoleMapper roles,
            Passwords passwords,
            SecurityPolicy policy,
            Actors actors,
            Audit audit) {
        this.factors = factors;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.policy = policy;
        this.actors = actors;
        this.audit = audit;
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
    /// @throws Conflict when the code is not the app's, or an app is in use already
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public List<String> confirm(TotpSecret secret, String code) {
        var person = people.byId(ownId());
        if (person == null) throw new NotAllowed();
        if (factors.since(ownId()) != null) throw new Conflict("security.factor.present");
        return factors.confirm(person, secret, code);
    }

    /// Earlier recovery codes are void.
    ///
    /// @throws Conflict when the password is wrong
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public List<String> newCodes(String password) {
        require(password);
        record("account.recovery-codes-renewed");
        return factors.newCodes(ownId());
    }

    /// @throws Conflict when the password is wrong
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void remove(String password) {
        require(password);
        factors.remove(ownId());
        record("account.factor-removed");
    }

    private void require(String password) {
        var hash = accounts.passwordHash(ownId());
        if (hash == null || !passwords.matches(password, hash)) throw new Conflict("security.password.wrong");
    }

    private void record(String action) {
        audit.record(action, "account", String.valueOf(ownId().value()), null, "");
    }

    private AccountId ownId() {
        return new AccountId(actors.current().account());
    }
}
