package org.lianbing.portal.sittings;

import java.time.Clock;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.persistence.ReachedRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Halting sittings and letting them go on (暂停, 恢复): nobody gains or loses time by it.
@Service
public class Pauses {
    private final Reach reach;
    private final Oversight oversight;
    private final Invigilation invigilation;
    private final Retries retries;
    private final Clock clock;

    Pauses(Reach reach, Oversight oversight, Invigilation invigilation, Retries retries, Clock clock) {
        this.reach = reach;
        this.oversight = oversight;
        this.invigilation = invigilation;
        this.retries = retries;
        this.clock = clock;
    }

    /// Halts the sittings that go on. One that is paused, over its deadline or not begun stays as it is.
    ///
    /// @return how many sittings were reached
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    public int pause(ExamId id, Whom whom, String reason) {
        var why = Oversight.reason(reason);
        return retries.inTransaction(() -> {
            var exam = invigilation.exam(id);
            var now = WireTime.cut(clock.instant());
            var going = reach.lock(id, whom).stream()
                    .filter(ReachedRow::open)
                    .filter(each -> each.pausedAt() == null)
                    .filter(each -> each.deadline() != null && each.deadline().isAfter(now))
                    .toList();
            var reached = oversight.act(
                    id, going, SittingEvent.Kind.PAUSED, why, now, (mapper, ids) -> mapper.pause(ids, now));
            oversight.record("sitting.paused", exam, whom, why);
            return reached;
        });
    }

    /// Lets paused sittings go on, with the time they had left.
    ///
    /// @return how many sittings were reached
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    public int resume(ExamId id, Whom whom, String reason) {
        var why = Oversight.reason(reason);
        return retries.inTransaction(() -> {
            var exam = invigilation.exam(id);
            var now = WireTime.cut(clock.instant());
            var paused = reach.lock(id, whom).stream()
                    .filter(ReachedRow::open)
                    .filter(each -> each.pausedAt() != null)
                    .toList();
            var reached = oversight.act(
                    id, paused, SittingEvent.Kind.RESUMED, why, now, (mapper, ids) -> mapper.resume(ids, now));
            oversight.record("sitting.resumed", exam, whom, why);
            return reached;
        });
    }
}
