package org.lianbing.portal.exams;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lianbing.portal.exams.persistence.ExamClockMapper;
import org.lianbing.portal.exams.persistence.ExamMapper;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Giving out results, once nothing hinders it.
@Service
public class Releasing {
    private final ExamMapper exams;
    private final ExamClockMapper moves;
    private final List<ReleaseCondition> conditions;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releasing(
            ExamMapper exams,
            ExamClockMapper moves,
            List<ReleaseCondition> conditions,
            Units units,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exams = exams;
        this.moves = moves;
        this.conditions = conditions;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Releases the results of a closed exam now, whatever its rule.
    ///
    /// @throws Refusal telling what is still to be done
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void release(ExamId id) {
        var exam = exams.byId(id);
        if (exam == null) throw new NotAllowed();
        actors.scope(Role.TRAINER).require(units.unit(exam.unit()).path());
        ExamState.MOVES.require(exam.state(), ExamState.RELEASED);
        var hindrance = hindrance(id);
        if (hindrance.isPresent()) throw hindrance.get();
        if (!release(id, exam.unit())) throw Conflict.changedMeanwhile();
    }

    Optional<Refusal> hindrance(ExamId id) {
        return conditions.stream()
                .flatMap(condition -> condition.hindrance(id).stream())
                .findFirst();
    }

    boolean release(ExamId id, UnitId unit) {
        if (moves.release(id, clock.instant()) == 0) return false;
        audit.record("exam.released", "exam", String.valueOf(id.value()), unit, "");
        events.publishEvent(new ExamReleased(id));
        return true;
    }
}
