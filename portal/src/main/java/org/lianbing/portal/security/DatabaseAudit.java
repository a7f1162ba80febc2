package org.lianbing.portal.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.AuditMapper;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class DatabaseAudit implements Audit {
    private final AuditMapper log;
    private final Actors actors;
    private final Clock clock;

    DatabaseAudit(AuditMapper log, Actors actors, Clock clock) {
        this.log = log;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, String subjectId, @Nullable UnitId unit, String detail) {
        recordFor(actors.current(), action, subjectType, subjectId, unit, detail);
    }

    /// For acts at the door, where nobody is signed in yet or no longer.
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordFor(
            Actor actor, String action, String subjectType, String subjectId, @Nullable UnitId unit, String detail) {
        log.append(clock.instant(), actor.account(), actor.name(), action, subjectType, subjectId, unit, detail);
        log.awaitSeal();
    }
}
