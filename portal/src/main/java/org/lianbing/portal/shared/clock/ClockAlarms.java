package org.lianbing.portal.shared.clock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lianbing.portal.shared.clock.persistence.ClockMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Clocks that disagree with the portal's time now. The portal keeps its own, so no sitting is affected, but
/// somebody has to set the clock right before the next start.
@Service
public class ClockAlarms {
    /// A node tells every ten seconds what it still sees; one that has died tells nothing.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final ClockMapper clocks;
    private final Clock clock;

    ClockAlarms(ClockMapper clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /// Newest first.
    @PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<ClockAlarm> current() {
        return clocks.current(clock.instant().minus(FRESH));
    }
}
