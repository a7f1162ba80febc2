package org.lianbing.portal.security;

import java.util.Optional;
import org.lianbing.portal.security.persistence.AccountReferenceMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.springframework.stereotype.Component;

/// The account of a person. Of two, the one that goes must have been closed by the security administrator first.
@Component
class AccountReferences implements OfficerReferences {
    private final AccountReferenceMapper accounts;
    private final Sessions sessions;
    private final Generations generations;

    AccountReferences(AccountReferenceMapper accounts, Sessions sessions, Generations generations) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.generations = generations;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        var both = accounts.held(kept) && accounts.enabled(dropped);
        return both ? Optional.of(new Conflict("officers.merge.accounts")) : Optional.empty();
    }

    /// The sessions end: they know the officer by the old record.
    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        var account = accounts.account(dropped);
        if (account == null) return;
        if (accounts.held(kept)) accounts.release(dropped);
        else accounts.move(dropped, kept);
        sessions.endAll(account);
        generations.changed(account);
    }
}
