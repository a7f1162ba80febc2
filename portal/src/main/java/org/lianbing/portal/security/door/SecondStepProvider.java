package org.lianbing.portal.security.door;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Failures;
import org.lianbing.portal.security.FreshCodes;
import org.lianbing.portal.security.SecondFactors;
import org.lianbing.portal.security.SignInService;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// The second step: a code. Wrong ones are counted as wrong passwords are.
@Component
class SecondStepProvider implements AuthenticationProvider {
    private final SecondFactors factors;
    private final SignInService people;
    private final Failures failures;
    private final Addresses addresses;
    private final Clock clock;

    SecondStepProvider(
            SecondFactors factors, SignInService people, Failures failures, Addresses addresses, Clock clock) {
        this.factors = factors;
        this.people = people;
        this.failures = failures;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == SecondStepToken.class;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var token = (SecondStepToken) asked;
        var step = token.step();
        var visit = token.visit();
        if (!addresses.open(visit.address())) throw new TooManyAttempts();
        var person = people.byId(new AccountId(step.account()));
        if (person == null
                || !person.isEnabled()
                || person.generation() != step.generation()
                || !step.good(clock.instant())) throw new BadCredentialsException("Too late");
        var subject = Failures.ofSecondStep(new AccountId(step.account()));
        if (failures.locked(subject)) throw new LockedOut();
        var codes = passed(person, step, token.getCredentials());
        if (codes == null) {
            addresses.fail(visit.address());
            failures.fail(subject, new AccountId(step.account()));
            throw new BadCredentialsException("Wrong");
        }
        failures.clear(subject);
        person.eraseCredentials();
        var authenticated = SignInProvider.authenticated(person);
        authenticated.setDetails(codes);
        return authenticated;
    }

    /// Recovery codes to be shown, none mostly; null: the code was wrong.
    private @Nullable FreshCodes passed(SignedIn person, SecondStep step, String code) {
        var secret = step.setUp();
        if (secret == null) return factors.passes(person, code) ? new FreshCodes(List.of()) : null;
        try {
            return new FreshCodes(factors.confirm(person, secret, code));
        } catch (Conflict wrong) {
            return null;
        }
    }
}
