package org.lianbing.portal.sittings;

import java.util.concurrent.atomic.AtomicBoolean;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.shared.Actors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Wakes the sweep every few seconds, and after ends the exam clock: an exam closes when nobody sits it any more.
@Component
class SweepTimer {
    private final Sweep sweep;
    private final ExamClock exams;
    private final Actors actors;
    private final AtomicBoolean ended = new AtomicBoolean();

    SweepTimer(Sweep sweep, ExamClock exams, Actors actors) {
        this.sweep = sweep;
        this.exams = exams;
        this.actors = actors;
    }

    @TransactionalEventListener
    void on(SittingsEnded some) {
        if (!some.sittings().isEmpty()) ended.set(true);
    }

    @Scheduled(fixedDelayString = "${lianbing.sittings.sweep-every:2s}")
    void sweep() {
        actors.internally(() -> {
            sweep.endOverdue();
            if (ended.getAndSet(false)) exams.tick();
        });
    }
}
