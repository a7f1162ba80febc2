package org.lianbing.portal.sittings;

import java.time.Clock;
import java.util.List;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.sittings.persistence.InvigilationMapper;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Watching over an exam (监考): everyone sees the candidates of their own units, whoever holds the exam.
@Service
public class Invigilation {
    private final InvigilationMapper lines;
    private final SittingMapper sittings;
    private final SittingEnds ends;
    private final Pulses pulses;
    private final ExamSheets sheets;
    private final Exams exams;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Invigilation(
            InvigilationMapper lines,
            SittingMapper sittings,
            SittingEnds ends,
            Pulses pulses,
            ExamSheets sheets,
            Exams exams,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.lines = lines;
        this.sittings = sittings;
        this.ends = ends;
        this.pulses = pulses;
        this.sheets = sheets;
        this.exams = exams;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotAllowed when neither the exam nor any of its candidates is within the person's units
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Exam exam(ExamId id) {
        var exam = actors.internally(() -> exams.get(id));
        var scope = scope();
        if (!scope.covers(units.unit(exam.unit()).path()) && (scope.isEmpty() || lines.any(id, scope.paths()) == null))
            throw new NotAllowed();
        return exam;
    }

    /// How many slots the exam's paper has.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int slots(ExamId id) {
        exam(id);
        return sheets.of(id).form().total();
    }

    /// Collects a paper (强制收卷) of a candidate who is still sitting; one that has ended stays as it is.
    ///
    /// @param reason shown in the log
    /// @throws Invalid without a reason
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public Sitting force(PublicId id, String reason) {
        var why = Oversight.reason(reason);
        requireReach(id);
        var sitting = sittings.lock(id);
        if (sitting == null) throw new NotAllowed();
        if (sitting.state() != SittingState.OPEN) return sitting;
        var ended = ends.end(sitting, EndReason.FORCED, WireTime.cut(clock.instant()));
        audit.record("sitting.forced", "sitting", id.hex(), sitting.unit(), why);
        pulses.changed(sitting.exam(), List.of(id));
        return ended;
    }

    /// A sitting of the exam within the person's units.
    Sitting require(ExamId exam, PublicId id) {
        requireReach(id);
        var sitting = sittings.byId(id);
        if (sitting == null || !sitting.exam().equals(exam)) throw new NotAllowed();
        return sitting;
    }

    private void requireReach(PublicId sitting) {
        var path = lines.unitPath(sitting);
        if (path == null) throw new NotAllowed();
        scope().require(path);
    }

    private Scope scope() {
        return actors.scope(Reach.WATCHERS);
    }
}
