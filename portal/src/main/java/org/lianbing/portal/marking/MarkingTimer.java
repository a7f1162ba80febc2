package org.lianbing.portal.marking;

import org.lianbing.portal.shared.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Wakes the system's marking every second.
@Component
class MarkingTimer {
    private final SystemMarking marking;
    private final Actors actors;

    MarkingTimer(SystemMarking marking, Actors actors) {
        this.marking = marking;
        this.actors = actors;
    }

    @Scheduled(fixedDelayString = "${lianbing.marking.every:1s}")
    void mark() {
        actors.internally(() -> {
            marking.markDue();
        });
    }
}
