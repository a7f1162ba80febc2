package org.lianbing.portal.security.door;

import java.time.Clock;
import org.lianbing.portal.security.SecondFactorDuty;
import org.lianbing.portal.security.SignedIn;
import org.lianbing.portal.security.TotpSecret;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// The first step of signing in: name and password, or the ticket drawn for them.
@Component
class SignInProvider implements AuthenticationProvider {
    private final SignInDesk desk;
    private final SecondFactorDuty duty;
    private final Clock clock;

    SignInProvider(SignInDesk desk, SecondFactorDuty duty, Clock clock) {
        this.desk = desk;
        this.duty = duty;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class || type == TicketToken.class;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var ticket = asked instanceof TicketToken again ? again.ticket() : desk.ask(attempt(asked));
        if (!ticket.done()) throw new StillWaiting(ticket.code());
        return switch (ticket.result()) {
            case Outcome.Known known -> let(known.person());
            case Outcome.Refused refused ->
                throw switch (refused.why()) {
                    case WRONG -> new BadCredentialsException("Wrong");
                    case LOCKED -> new LockedOut();
                    case TOO_MANY -> new TooManyAttempts();
                };
        };
    }

    private static Attempt attempt(Authentication asked) {
        if (!(asked.getDetails() instanceof Visit visit)) throw new TooManyAttempts();
        return new Attempt(asked.getName(), String.valueOf(asked.getCredentials()), visit);
    }

    private Authentication let(SignedIn person) {
        var owes = duty.of(person);
        if (owes == SecondFactorDuty.Owes.NOTHING) return authenticated(person);
        var secret = owes == SecondFactorDuty.Owes.SETTING_UP ? TotpSecret.random() : null;
        throw new SecondStepNeeded(new SecondStep(
                person.actor().account(), person.getUsername(), person.generation(), clock.instant(), secret));
    }

    static UsernamePasswordAuthenticationToken authenticated(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }
}
