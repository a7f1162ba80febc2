package org.lianbing.portal.security;

import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.shared.Actor;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Loads an account with its grants for Spring Security.
@Component
class SignInService implements UserDetailsService {
    private static final String UNUSABLE = "!";

    private final AccountMapper accounts;

    SignInService(AccountMapper accounts) {
        this.accounts = accounts;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        var account = accounts.byUsername(username.strip());
        if (account == null) throw new UsernameNotFoundException(username);
        var hash = accounts.passwordHash(account.id());
        return new SignedIn(account, actor(account), hash == null ? UNUSABLE : hash);
    }

    private Actor actor(Account account) {
        var officer = account.officerId();
        return new Actor(
                account.id().value(),
                account.displayName(),
                officer == null ? null : officer.value(),
                accounts.grants(account.id()));
    }
}
