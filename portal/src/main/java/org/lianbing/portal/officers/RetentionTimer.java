package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every hour for numbers that are past their time.
@Component
class RetentionTimer {
    private final Retention retention;
    private final Actors actors;

    RetentionTimer(Retention retention, Actors actors) {
        this.retention = retention;
        this.actors = actors;
    }

    @Scheduled(
            initialDelayString = "${lianbing.retention.every:1h}",
            fixedDelayString = "${lianbing.retention.every:1h}")
    void clear() {
        actors.internally(() -> {
            retention.forgetImports();
            int cleared;
            do cleared = retention.clear();
            while (cleared > 0);
        });
    }
}
