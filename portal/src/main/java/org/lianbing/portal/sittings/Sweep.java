package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.persistence.OneByOne;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Ends the sittings whose time is up. Runs on every node at once: each takes rows nobody else holds.
@Service
public class Sweep {
    private static final int BATCH = 100;

    /// A page that was cut off and has reported after its deadline brings what it has within this time.
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final SittingMapper sittings;
    private final SittingEnds ends;
    private final Retries retries;
    private final Clock clock;
    private final OneByOne<PublicId> spoilt;

    Sweep(SittingMapper sittings, SittingEnds ends, Retries retries, Clock clock) {
        this.sittings = sittings;
        this.ends = ends;
        this.retries = retries;
        this.clock = clock;
        spoilt = new OneByOne<>("ended", clock);
    }

    /// Ends all that are due, a transaction for each hundred. One that cannot be ended is set aside for a while and
    /// holds nobody up.
    ///
    /// @return how many this call ended
    @PreAuthorize("hasRole('INTERNAL')")
    public int endOverdue() {
        int ended = 0;
        for (int batch = BATCH; batch == BATCH; ended += batch) batch = endBatch();
        return ended;
    }

    private int endBatch() {
        var now = WireTime.cut(clock.instant());
        return spoilt.all(
                () -> retries.inTransaction(() -> end(due(now, BATCH), now)),
                () -> sittings.overdue(now, now.minus(QUIET), spoilt.aside(), BATCH),
                id -> retries.inTransaction(() -> endOne(id, now)));
    }

    private List<Sitting> due(Instant now, int limit) {
        return sittings.lockOverdue(now, now.minus(QUIET), spoilt.aside(), limit);
    }

    private int endOne(PublicId id, Instant now) {
        var sitting = sittings.lock(id);
        return sitting == null || !sitting.overdue(now) ? 0 : end(List.of(sitting), now);
    }

    private int end(List<Sitting> due, Instant now) {
        return ends.endAll(due, EndReason.DEADLINE, now);
    }
}
