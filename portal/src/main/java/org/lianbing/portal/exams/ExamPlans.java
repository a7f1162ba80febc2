package org.lianbing.portal.exams;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.persistence.AudienceRow;
import org.lianbing.portal.exams.persistence.ExamMapper;
import org.lianbing.portal.exams.persistence.ExamPlanMapper;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.Composing;
import org.lianbing.portal.papers.Paper;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Planning exams: drawing up, scheduling, calling off.
@Service
public class ExamPlans {
    private static final int REASON = 200;

    private final ExamPlanMapper plans;
    private final ExamMapper exams;
    private final Papers papers;
    private final Composing composing;
    private final Candidates candidates;
    private final ExamDefaults defaults;
    private final ExamTriggers triggers;
    private final Secrecy secrecy;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExamPlans(
            ExamPlanMapper plans,
            ExamMapper exams,
            Papers papers,
            Composing composing,
            Candidates candidates,
            ExamDefaults defaults,
            ExamTriggers triggers,
            Secrecy secrecy,
            Units units,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.exams = exams;
        this.papers = papers;
        this.composing = composing;
        this.candidates = candidates;
        this.defaults = defaults;
        this.triggers = triggers;
        this.secrecy = secrecy;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public ExamId create(ExamPlan plan) {
        requireReach(plan);
        plans.insert(PublicId.random(), plan);
        var id = plans.inserted();
        putAudience(id, plan.audience());
        record("exam.created", id, plan.unit(), plan.name());
        return id;
    }

    /// Changes a draft.
    ///
    /// @throws Conflict when it is no draft any more or somebody else changed it
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void change(ExamId id, int version, ExamPlan plan) {
        var exam = own(id);
        if (exam.state() != ExamState.DRAFT) throw new Conflict("exams.not-draft", exam.name());
        requireReach(plan);
        if (plans.update(id, version, plan) == 0) throw Conflict.changedMeanwhile();
        putAudience(id, plan.audience());
        record("exam.changed", id, plan.unit(), plan.name());
    }

    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Audience audience(ExamId id) {
        own(id);
        var rows = plans.audience(id);
        return new Audience(
                rows.stream().map(AudienceRow::unit).filter(Objects::nonNull).collect(Collectors.toSet()),
                rows.stream().map(AudienceRow::officer).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /// How many people an audience means as of now.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int count(Audience audience) {
        requireUnits(audience);
        return candidates.resolve(audience).size();
    }

    /// Settles the candidates, keeps the questions secret from now on and lets the clock open the exam.
    ///
    /// @param freezing whether a paper that is still a draft is to be frozen now
    /// @throws Conflict naming the one thing that is missing
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void schedule(ExamId id, int version, boolean freezing) {
        var exam = own(id);
        ExamState.MOVES.require(exam.state(), ExamState.SCHEDULED);
        requireTime(exam);
        settle(exam, version, freezing);
    }

    /// Takes in an exam that was held before the portal knew of it; the clock closes it at its next tick.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void takeIn(ExamId id, int version) {
        settle(own(id), version, false);
    }

    private void settle(Exam exam, int version, boolean freezing) {
        var id = exam.id();
        ExamState.MOVES.require(exam.state(), ExamState.SCHEDULED);
        requirePaper(exam, freezing);
        var sitting = candidates.resolve(audience(id));
        if (sitting.isEmpty()) throw new Conflict("exams.audience-empty");
        move(exam, version, ExamState.SCHEDULED, null);
        plans.clearCandidates(id);
        Batches.of(sitting).forEach(batch -> plans.insertCandidates(id, batch));
        secrecy.begin(exam);
        triggers.make(exam);
        record("exam.scheduled", id, exam.unit(), String.valueOf(sitting.size()));
        events.publishEvent(new ExamScheduled(id));
    }

    /// Calls an exam off; what candidates have done so far is kept and not counted.
    ///
    /// @throws Invalid without a reason
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void cancel(ExamId id, int version, String reason) {
        var exam = own(id);
        if (reason.isBlank() || reason.length() > REASON) throw new Invalid("exams.reason-missing", REASON);
        ExamState.MOVES.require(exam.state(), ExamState.CANCELLED);
        move(exam, version, ExamState.CANCELLED, reason.strip());
        triggers.remove(exam);
        secrecy.end(exam);
        record("exam.cancelled", id, exam.unit(), reason.strip());
        events.publishEvent(new ExamCancelled(id));
    }

    private void requireTime(Exam exam) {
        var now = clock.instant();
        if (exam.opensAt().isBefore(now)) throw new Conflict("exams.start-past");
        var lead = defaults.of(exam.unit(), exam.kind()).leadMinutes();
        if (exam.opensAt().isBefore(now.plus(Duration.ofMinutes(lead)))) throw new Conflict("exams.lead-time", lead);
    }

    private void requirePaper(Exam exam, boolean freezing) {
        Paper paper = papers.get(exam.requirePaper());
        if (exam.passPoints().compareTo(paper.total()) > 0)
            throw new Conflict("exams.pass-beyond-total", exam.passPoints(), paper.total());
        if (paper.state() == PaperState.FROZEN) return;
        if (!freezing) throw new Conflict("exams.paper-not-frozen", paper.name());
        composing.freeze(paper.id(), paper.version());
    }

    private void move(Exam exam, int version, ExamState to, @Nullable String reason) {
        if (plans.move(exam.id(), version, exam.state(), to, reason) == 0) throw Conflict.changedMeanwhile();
    }

    private void putAudience(ExamId id, Audience audience) {
        plans.clearAudience(id);
        var rows = new ArrayList<AudienceRow>();
        for (UnitId unit : audience.units()) rows.add(new AudienceRow(unit, null));
        for (OfficerId officer : audience.officers()) rows.add(new AudienceRow(null, officer));
        Batches.of(List.copyOf(rows)).forEach(batch -> plans.insertAudience(id, batch));
    }

    private Exam own(ExamId id) {
        var exam = exams.byId(id);
        if (exam == null) throw new NotAllowed();
        requireReach(exam.unit());
        return exam;
    }

    private void requireReach(ExamPlan plan) {
        requireReach(plan.unit());
        requireUnits(plan.audience());
        if (plan.paper() != null) papers.get(plan.paper());
    }

    private void requireUnits(Audience audience) {
        audience.units().forEach(this::requireReach);
    }

    private void requireReach(UnitId unit) {
        actors.scope(Role.TRAINER).require(units.unit(unit).path());
    }

    private void record(String action, ExamId id, UnitId unit, String detail) {
        audit.record(action, "exam", String.valueOf(id.value()), unit, detail);
    }
}
