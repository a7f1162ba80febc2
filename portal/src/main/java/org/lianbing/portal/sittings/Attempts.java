package org.lianbing.portal.sittings;

import java.time.Clock;
import java.util.Map;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sitting an exam once more, where it allows several attempts. Asked for, never a consequence of opening the page
/// again: an attempt is too easily lost.
@Service
public class Attempts {
    private final SittingMapper sittings;
    private final ExamSheets sheets;
    private final Entry entry;
    private final Actors actors;
    private final Clock clock;

    Attempts(SittingMapper sittings, ExamSheets sheets, Entry entry, Actors actors, Clock clock) {
        this.sittings = sittings;
        this.sheets = sheets;
        this.entry = entry;
        this.actors = actors;
        this.clock = clock;
    }

    /// Whether the signed-in officer may begin another attempt now.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional
    public boolean another(ExamId id) {
        var exam = sheets.of(id).exam();
        var latest = latest(id);
        return latest.state() == SittingState.ENDED && latest.attempt() < exam.attempts() && admits(exam);
    }

    /// Makes the next attempt ready; entering the exam then begins it.
    ///
    /// @throws Conflict when none is left or the exam admits nobody now
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional
    public Exam prepareNext(ExamId id) {
        var exam = sheets.of(id).exam();
        var latest = latest(id);
        if (!another(id)) throw new Conflict("sittings.again.impossible");
        entry.prepare(id, Map.of(latest.officer(), latest.unit()), latest.attempt() + 1);
        return exam;
    }

    private Sitting latest(ExamId exam) {
        var officer = actors.current().officerId();
        var latest = officer == null ? null : sittings.lockLatest(exam, officer);
        if (latest == null) throw new NotAllowed();
        return latest;
    }

    private boolean admits(Exam exam) {
        return exam.admitsAt(clock.instant());
    }
}
