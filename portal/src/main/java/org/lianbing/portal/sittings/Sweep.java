package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Ends the sittings whose deadline has passed. Runs on every node at once: each takes rows nobody else holds.
@Service
public class Sweep {
    private static final int BATCH = 100;

    /// A page that was cut off and has reported after its deadline brings what it has within this time.
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final SittingMapper sittings;
    private final SittingEnds ends;
    private final Retries retries;
    private final Clock clock;

    Sweep(SittingMapper sittings, SittingEnds ends, Retries retries, Clock clock) {
        this.sittings = sittings;
        this.ends = ends;
        this.retries = retries;
        this.clock = clock;
    }

    /// Ends all that are due, a transaction for each hundred.
    ///
    /// @return how many this call ended
    @PreAuthorize("hasRole('INTERNAL')")
    public int endOverdue() {
        int ended = 0;
        for (int batch = BATCH; batch == BATCH; ended += batch) batch = retries.inTransaction(this::endBatch);
        return ended;
    }

    private int endBatch() {
        var now = WireTime.cut(clock.instant());
        return ends.endAll(sittings.lockOverdue(now, now.minus(QUIET), List.of(), BATCH), EndReason.DEADLINE, now);
    }
}
