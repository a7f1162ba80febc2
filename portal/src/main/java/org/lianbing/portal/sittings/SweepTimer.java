package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.Actors;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// Wakes the sweep every few seconds.
@Configuration(proxyBeanMethods = false)
class SweepTimer {
    private final Sweep sweep;
    private final Actors actors;

    SweepTimer(Sweep sweep, Actors actors) {
        this.sweep = sweep;
        this.actors = actors;
    }

    @Scheduled(fixedDelayString = "${lianbing.sittings.sweep-every:2s}")
    void sweep() {
        actors.internally(() -> {
            sweep.endOverdue();
        });
    }
}
