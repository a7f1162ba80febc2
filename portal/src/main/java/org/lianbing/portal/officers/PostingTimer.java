package org.lianbing.portal.officers;

import org.lianbing.portal.shared.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute whether a posting's day has come.
@Component
class PostingTimer {
    private final PostingClock clock;
    private final Actors actors;

    PostingTimer(PostingClock clock, Actors actors) {
        this.clock = clock;
        this.actors = actors;
    }

    @Scheduled(fixedDelayString = "${lianbing.officers.tick-every:60s}")
    void tick() {
        actors.internally(clock::tick);
    }
}
