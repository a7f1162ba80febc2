package org.lianbing.portal.security;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.AccountMapper;
import org.lianbing.portal.security.persistence.PasswordMapper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.springframework.stereotype.Component;

/// Loads an account with its grants for signing in.
@Component
public class SignInService {
    private static final int LONGEST_NAME = 60;

    private final AccountMapper accounts;
    private final PasswordMapper passwords;
    private final PasswordRules rules;

    SignInService(AccountMapper accounts, PasswordMapper passwords, PasswordRules rules) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
    }

    /// One query, whether the name exists or not: how long it takes tells nothing.
    ///
    /// @return null when there is no such account
    public @Nullable Knock knock(String username) {
        var name = username.strip();
        return name.length() > LONGEST_NAME ? null : accounts.knock(name);
    }

    /// @return null when there is no such account
    public @Nullable SignedIn byId(AccountId id) {
        return loaded(accounts.byId(id));
    }

    private @Nullable SignedIn loaded(@Nullable Account account) {
        if (account == null) return null;
        var id = account.id();
        var mustChange = account.mustChange() || rules.aged(passwords.since(id));
        return new SignedIn(account, actor(account), mustChange, accounts.passwordHash(id));
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
