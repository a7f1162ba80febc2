package org.lianbing.portal.sittings;

import java.time.Clock;
import java.util.Set;
import org.lianbing.portal.exams.ExamCancelled;
import org.lianbing.portal.exams.ExamClosed;
import org.lianbing.portal.exams.ExamOpened;
import org.lianbing.portal.exams.ExamScheduled;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows an exam's course, in the transactions that move it.
@Component
class Preparation {
    private final Entry entry;
    private final Exams exams;
    private final CandidateRoll candidates;
    private final SittingMapper sittings;
    private final Pulses pulses;
    private final Actors actors;
    private final Clock clock;

    Preparation(
            Entry entry,
            Exams exams,
            CandidateRoll candidates,
            SittingMapper sittings,
            Pulses pulses,
            Actors actors,
            Clock clock) {
        this.entry = entry;
        this.exams = exams;
        this.candidates = candidates;
        this.sittings = sittings;
        this.pulses = pulses;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(ExamScheduled scheduled) {
        var exam = scheduled.exam();
        actors.internally(() -> entry.prepare(exam, candidates.units(exams.candidates(exam)), 1));
    }

    /// Only who is missing: writing to sittings that are there would lock them while candidates enter.
    @EventListener
    void on(ExamOpened opened) {
        var exam = opened.exam();
        var there = Set.copyOf(sittings.officers(exam));
        actors.internally(() -> {
            var missing = exams.candidates(exam).stream()
                    .filter(officer -> !there.contains(officer))
                    .toList();
            if (!missing.isEmpty()) entry.prepare(exam, candidates.units(missing), 1);
        });
    }

    /// At the window's end nothing is to be done: an exam closes when nobody sits it any more. Closing earlier makes
    /// what is open overdue, and the sweep ends it.
    @EventListener
    void on(ExamClosed closed) {
        var exam = actors.internally(() -> exams.get(closed.exam()));
        if (clock.instant().isBefore(exam.closesAt())) curtail(closed.exam());
    }

    @EventListener
    void on(ExamCancelled cancelled) {
        sittings.discardPrepared(cancelled.exam());
        curtail(cancelled.exam());
    }

    private void curtail(ExamId exam) {
        sittings.curtail(exam, WireTime.cut(clock.instant()));
        pulses.changed(exam);
    }
}
