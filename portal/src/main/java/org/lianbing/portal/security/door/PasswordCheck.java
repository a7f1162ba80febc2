package org.lianbing.portal.security.door;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Failures;
import org.lianbing.portal.security.Knock;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.security.SignInService;
import org.lianbing.portal.shared.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Looks at one attempt. Address and name are looked at first, so that whoever has failed too often costs no hash;
/// what passes costs exactly one, whether the account exists, is disabled, has a password or not. What is asked of the
/// database is the same too until the password was right.
@Component
class PasswordCheck {
    private static final AccountId NOBODY = new AccountId(0);

    private final SignInService people;
    private final Addresses addresses;
    private final Failures failures;
    private final KnownDevices devices;
    private final PasswordEncoder passwords;
    private final String nobodys;

    PasswordCheck(
            SignInService people,
            Addresses addresses,
            Failures failures,
            KnownDevices devices,
            PasswordEncoder passwords) {
        this.people = people;
        this.addresses = addresses;
        this.failures = failures;
        this.devices = devices;
        this.passwords = passwords;
        this.nobodys = String.valueOf(passwords.encode(Secrets.code()));
    }

    Outcome of(Attempt attempt) {
        var visit = attempt.visit();
        if (!addresses.open(visit.address())) return new Outcome.Refused(Outcome.Reason.TOO_MANY);
        var knock = people.knock(attempt.username());
        var subject = subject(attempt, knock);
        if (failures.locked(subject)) {
            addresses.fail(visit.address());
            return new Outcome.Refused(Outcome.Reason.LOCKED);
        }
        var hash = knock == null ? null : knock.passwordHash();
        var right = passwords.matches(attempt.password(), hash == null ? nobodys : hash);
        var person = right && hash != null && knock != null && knock.enabled() ? people.byId(knock.id()) : null;
        if (person != null) {
            failures.clear(subject);
            person.eraseCredentials();
            return new Outcome.Known(person);
        }
        addresses.fail(visit.address());
        failures.fail(subject, knock == null ? null : knock.id());
        return new Outcome.Refused(Outcome.Reason.WRONG);
    }

    private byte[] subject(Attempt attempt, @Nullable Knock knock) {
        var device = attempt.visit().device();
        var known = device != null && devices.knows(knock == null ? NOBODY : knock.id(), device);
        if (knock == null) return Failures.ofName(attempt.username());
        return known ? Failures.of(knock.id(), Objects.requireNonNull(device)) : Failures.of(knock.id());
    }
}
