package org.lianbing.portal.security.door;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Failures;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.security.SignInService;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.shared.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Looks at one attempt. Address and name are looked at first, so that whoever has failed too often costs no hash;
/// what passes costs exactly one, whether the account exists, is disabled, has a password or not.
@Component
class PasswordCheck {
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
        var person = people.byName(attempt.username());
        var subject = subject(attempt, person);
        if (failures.locked(subject)) {
            addresses.fail(visit.address());
            return new Outcome.Refused(Outcome.Reason.LOCKED);
        }
        var hash = person == null ? null : person.getPassword();
        var right = passwords.matches(attempt.password(), hash == null ? nobodys : hash);
        if (right && hash != null && person != null && person.isEnabled()) {
            failures.clear(subject);
            person.eraseCredentials();
            return new Outcome.Known(person);
        }
        addresses.fail(visit.address());
        failures.fail(subject, person == null ? null : id(person));
        return new Outcome.Refused(Outcome.Reason.WRONG);
    }

    private byte[] subject(Attempt attempt, @Nullable SignedIn person) {
        if (person == null) return Failures.ofName(attempt.username());
        var device = attempt.visit().device();
        return device != null && devices.knows(id(person), device)
                ? Failures.of(id(person), device)
                : Failures.of(id(person));
    }

    private static AccountId id(SignedIn person) {
        return new AccountId(person.actor().account());
    }
}
