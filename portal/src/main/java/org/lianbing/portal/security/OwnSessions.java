package org.lianbing.portal.security;

import java.util.List;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The person's own sessions, on whatever device.
@Service
public class OwnSessions {
    private final Sessions sessions;
    private final Actors actors;
    private final Audit audit;

    OwnSessions(Sessions sessions, Actors actors, Audit audit) {
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
    }

    /// The one used last first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<SessionLine> list() {
        return sessions.of(ownId());
    }

    /// @throws Conflict when it has ended, or is somebody else's
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void end(long session) {
        if (!sessions.end(ownId(), session)) throw Conflict.changedMeanwhile();
        audit.record(
                "account.session-ended", "account", String.valueOf(ownId().value()), null, String.valueOf(session));
    }

    private AccountId ownId() {
        return new AccountId(actors.current().account());
    }
}
