package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.EvidenceMapper;
import org.lianbing.portal.sittings.persistence.EvidenceRow;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers that were kept without counting: reading them, and accepting them one by one. An accepted step counts as
/// if it had counted from the start: per slot the highest (epoch, seq) still wins.
@Service
public class Evidence {
    private final EvidenceMapper evidence;
    private final SittingMapper sittings;
    private final LogBatch log;
    private final Invigilation invigilation;
    private final Progress progress;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidence(
            EvidenceMapper evidence,
            SittingMapper sittings,
            LogBatch log,
            Invigilation invigilation,
            Progress progress,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evidence = evidence;
        this.sittings = sittings;
        this.log = log;
        this.invigilation = invigilation;
        this.progress = progress;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// By slot, the older first.
    ///
    /// @throws NotAllowed when the sitting is out of the person's reach
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<EvidenceStep> of(ExamId exam, PublicId sitting) {
        var holder = invigilation.require(exam, sitting).client();
        return evidence.of(sitting).stream().map(row -> row.toDomain(holder)).toList();
    }

    /// Lets steps count. What was accepted before stays as it is.
    ///
    /// @param steps ids of [#of]
    /// @return how many were newly accepted
    /// @throws Conflict   when the results are released, or the exam was called off
    /// @throws NotAllowed when one of them is no evidence of this sitting
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional
    public int accept(ExamId id, PublicId sitting, List<Long> steps, String reason) {
        var why = Oversight.reason(reason);
        var exam = invigilation.exam(id);
        invigilation.require(id, sitting);
        requireUnreleased(exam);
        var locked = sittings.lock(sitting);
        if (locked == null) throw new NotAllowed();
        var there = evidence.of(sitting);
        var wanted = Set.copyOf(steps);
        if (!there.stream().map(EvidenceRow::id).collect(Collectors.toSet()).containsAll(wanted))
            throw new NotAllowed();
        var chosen = there.stream()
                .filter(row -> wanted.contains(row.id()) && row.acceptedAt() == null)
                .toList();
        if (!chosen.isEmpty()) accept(locked, chosen, why, WireTime.cut(clock.instant()));
        return chosen.size();
    }

    private void accept(Sitting sitting, List<EvidenceRow> chosen, String reason, Instant now) {
        var ids = chosen.stream().map(EvidenceRow::id).toList();
        var slots = chosen.stream().map(EvidenceRow::slot).collect(Collectors.toSet());
        evidence.accept(sitting.id(), ids, new AccountId(actors.current().account()), reason, now);
        var detail = SittingEvent.detail(ids.size() + ": " + reason);
        log.log(List.of(new LogRow(sitting.id(), sitting.epoch(), SittingEvent.Kind.EVIDENCE_ACCEPTED, detail)), now);
        audit.record("sitting.evidence-accepted", "sitting", sitting.id().hex(), sitting.unit(), detail);
        if (sitting.state() == SittingState.OPEN) progress.recount(sitting.id());
        else events.publishEvent(new SittingAmended(sitting.id(), slots, now));
    }

    private static void requireUnreleased(Exam exam) {
        if (exam.state() == ExamState.RELEASED || exam.state() == ExamState.CANCELLED)
            throw new Conflict("sittings.evidence.released");
    }
}
