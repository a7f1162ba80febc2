package org.lianbing.portal.security;

import java.time.Clock;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who signed in, who failed to and who signed out. What was typed as a user name that does not
/// exist is not kept: people type their password there.
@Component
class SignInJournal {
    private static final String ACCOUNT = "account";

    private final AccountMapper accounts;
    private final DatabaseAudit audit;
    private final Clock clock;

    SignInJournal(AccountMapper accounts, DatabaseAudit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void signedIn(AuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof SignedIn person)) return;
        var actor = person.actor();
        accounts.signedIn(new AccountId(actor.account()), clock.instant());
        audit.recordFor(actor, "account.signed-in", ACCOUNT, String.valueOf(actor.account()), null, "");
    }

    @EventListener
    @Transactional
    public void failed(AbstractAuthenticationFailureEvent event) {
        var account = accounts.byUsername(event.getAuthentication().getName().strip());
        var subject = account == null ? "" : String.valueOf(account.id().value());
        var reason = event.getException().getClass().getSimpleName();
        audit.recordFor(Actor.internal(), "account.sign-in-failed", ACCOUNT, subject, null, reason);
    }

    @EventListener
    @Transactional
    public void signedOut(LogoutSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (!(authentication.getPrincipal() instanceof SignedIn person)) return;
        var actor = person.actor();
        audit.recordFor(actor, "account.signed-out", ACCOUNT, String.valueOf(actor.account()), null, "");
    }
}
