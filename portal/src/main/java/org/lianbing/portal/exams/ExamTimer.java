package org.lianbing.portal.exams;

import org.lianbing.portal.shared.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets the exam clock tick every few seconds. Quartz alone would not do: it goes by the machine's clock, and after
/// that was set its triggers come too early, or not for as long as it was set back.
@Component
class ExamTimer {
    private final ExamClock clock;
    private final Actors actors;

    ExamTimer(ExamClock clock, Actors actors) {
        this.clock = clock;
        this.actors = actors;
    }

    @Scheduled(fixedDelayString = "${lianbing.exams.tick-every:5s}")
    void tick() {
        actors.internally(clock::tick);
    }
}
