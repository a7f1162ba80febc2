package org.lianbing.portal.sittings;

import java.time.Clock;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.persistence.OversightMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Giving time beyond the paper's own (补时), also beyond the exam's window.
@Service
public class Grants {
    private final OversightMapper grants;
    private final Reach reach;
    private final Oversight oversight;
    private final Invigilation invigilation;
    private final SittingFigures figures;
    private final Actors actors;
    private final Retries retries;
    private final Clock clock;

    Grants(
            OversightMapper grants,
            Reach reach,
            Oversight oversight,
            Invigilation invigilation,
            SittingFigures figures,
            Actors actors,
            Retries retries,
            Clock clock) {
        this.grants = grants;
        this.reach = reach;
        this.oversight = oversight;
        this.invigilation = invigilation;
        this.figures = figures;
        this.actors = actors;
        this.retries = retries;
        this.clock = clock;
    }

    /// Moves the deadlines of sittings that go on; those not begun get the minutes when they begin. Ended ones stay.
    ///
    /// @return how many sittings were reached
    /// @throws Invalid without a reason, or beyond the policy `sitting.grant-limit-minutes`
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    public int grant(ExamId id, Whom whom, int minutes, String reason) {
        var why = Oversight.reason(reason);
        return retries.inTransaction(() -> {
            var exam = invigilation.exam(id);
            var limit = figures.of(exam).grantLimitMinutes();
            if (minutes < 1 || minutes > limit) throw new Invalid("sittings.grant.beyond", limit);
            var now = WireTime.cut(clock.instant());
            var detail = minutes + " min: " + why;
            var reached = oversight.act(
                    id,
                    reach.lock(id, whom),
                    SittingEvent.Kind.GRANTED,
                    SittingEvent.detail(detail),
                    now,
                    (mapper, ids) -> mapper.extend(ids, minutes));
            var by = new AccountId(actors.current().account());
            grants.granted(id, Reach.sitting(whom), Reach.room(whom), minutes, why, reached, by, now);
            oversight.record("sitting.granted", exam, whom, detail);
            return reached;
        });
    }
}
