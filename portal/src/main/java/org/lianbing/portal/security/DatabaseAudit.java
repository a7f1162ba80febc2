package org.lianbing.portal.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.persistence.AuditMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class DatabaseAudit implements Audit {
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
        var actor = actors.current();
        log.append(clock.instant(), actor.account(), actor.name(), action, subjectType, subjectId, unit, detail);
        log.awaitSeal();
    }
}
