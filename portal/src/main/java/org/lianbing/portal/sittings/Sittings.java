package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.handover.HandoverKeys;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.HeldRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// A candidate's side of a sitting. Open to everyone, because the right to act is the [Entrant] or the [Pass] that
/// every method takes: a pass outlives the login, which a restart of the portal ends.
@Service
public class Sittings {
    private final SittingMapper sittings;
    private final AnswerMapper answers;
    private final ExamSheets sheets;
    private final Entry entry;
    private final SittingEnds ends;
    private final Saving saving;
    private final Hearing hearing;
    private final HandoverKeys handover;
    private final CandidateRoll candidates;
    private final Retries retries;
    private final Clock clock;

    Sittings(
            SittingMapper sittings,
            AnswerMapper answers,
            ExamSheets sheets,
            Entry entry,
            SittingEnds ends,
            Saving saving,
            Hearing hearing,
            HandoverKeys handover,
            CandidateRoll candidates,
            Retries retries,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.sheets = sheets;
        this.entry = entry;
        this.ends = ends;
        this.saving = saving;
        this.hearing = hearing;
        this.handover = handover;
        this.candidates = candidates;
        this.retries = retries;
        this.clock = clock;
    }

    /// Begins the sitting or comes back to it. Idempotent for the same client.
    ///
    /// @param client   made once per browser
    /// @param takeOver whether to take the sitting from the browser that holds it
    /// @throws SittingRefusal when the exam may not be entered now or by this person, or another browser holds it
    @PreAuthorize("permitAll()")
    public Started start(PublicId exam, String client, boolean takeOver, Entrant entrant) {
        var sheet = sheet(exam);
        var started = retries.inTransaction(() -> {
            var now = now();
            return started(sheet, entry.enter(sheet, client, takeOver, entrant, now), client, entrant, now);
        });
        hearing.heard(started.sitting(), started.serverTime());
        return started;
    }

    private Started started(ExamSheet sheet, Sitting sitting, String client, Entrant entrant, Instant now) {
        var pass = new Pass(
                sitting.id(),
                sitting.exam(),
                sitting.officer(),
                entrant.account(),
                entrant.generation(),
                sitting.epoch(),
                sheet.expiry(sitting, now));
        return new Started(
                sitting,
                sheet.exam(),
                candidates.candidate(sitting.officer()),
                sheet.form().hash(),
                answers.lastSeq(sitting.id(), client),
                held(sitting.id()),
                sheet.earliestSubmit(startOf(sitting)),
                now,
                pass,
                handover.offer(sitting.id(), sitting.epoch(), client),
                receipt(sitting, sheet));
    }

    /// What every candidate of the paper receives: gzip of its JSON.
    ///
    /// @throws SittingRefusal when the pass is for another paper
    @PreAuthorize("permitAll()")
    public byte[] paper(Pass pass, String hash) {
        if (!sheets.of(pass.exam()).form().hash().equals(hash)) throw new SittingRefusal(Problem.SITTING_FOREIGN);
        return sheets.rendering(hash);
    }

    /// Stores steps, all or none; without steps a sign of life. Replay is harmless.
    ///
    /// @throws SittingRefusal when a step cannot belong to the paper
    @PreAuthorize("permitAll()")
    public SaveOutcome save(Pass pass, String client, List<RawStep> steps) {
        var sheet = sheets.of(pass.exam());
        var checked = Checked.against(sheet.form(), pass.epoch(), steps);
        var outcome = retries.inTransaction(() -> {
            var now = now();
            return checked.isEmpty() ? heartbeat(pass, client, sheet, now) : store(pass, client, checked, sheet, now);
        });
        switch (outcome) {
            case SaveOutcome.Saved saved -> hearing.heard(saved.sitting(), saved.serverTime());
            case SaveOutcome.Late late -> hearing.heard(late.sitting(), late.serverTime());
            case SaveOutcome.TakenOver _ -> {}
        }
        return outcome;
    }

    /// Reads without a lock, unless it may end something: then it looks again behind one. After the deadline an empty
    /// save says that nothing more is to come.
    private SaveOutcome heartbeat(Pass pass, String client, ExamSheet sheet, Instant now) {
        var sitting = read(pass);
        if (sitting.overdue(now)) sitting = lock(pass);
        if (!sitting.heldBy(pass.epoch(), client)) return new SaveOutcome.TakenOver();
        hearing.listen(sitting, now);
        if (sitting.overdue(now)) sitting = ends.end(sitting, EndReason.DEADLINE, now);
        var acked = answers.lastSeq(sitting.id(), client);
        return sitting.state() == SittingState.ENDED
                ? new SaveOutcome.Late(acked, now, sitting)
                : new SaveOutcome.Saved(acked, List.of(), now, sitting, sheet.expiry(sitting, now));
    }

    private SaveOutcome store(Pass pass, String client, Checked checked, ExamSheet sheet, Instant now) {
        var sitting = lock(pass);
        if (!sitting.heldBy(pass.epoch(), client)) {
            saving.keep(sitting, sheet, client, checked, WhyNot.OLD_DEVICE, now);
            return new SaveOutcome.TakenOver();
        }
        var silence = hearing.listen(sitting, now);
        var weighing = hearing.weighing(sitting, silence, now);
        if (sitting.overdue(now) && !weighing.awaits(now)) sitting = ends.end(sitting, EndReason.DEADLINE, now);
        if (sitting.state() == SittingState.ENDED) {
            var kept = saving.keep(sitting, sheet, client, checked, WhyNot.LATE, now);
            return new SaveOutcome.Late(kept.acked(), now, sitting);
        }
        var stored = saving.take(sitting, sheet, client, checked, weighing, now);
        return new SaveOutcome.Saved(stored.acked(), stored.kept(), now, sitting, sheet.expiry(sitting, now));
    }

    /// Hands in. Idempotent: whoever ended it, the receipt is the same.
    ///
    /// @throws SittingRefusal when it is too early or another device has taken over
    @PreAuthorize("permitAll()")
    public Receipt submit(Pass pass) {
        var sheet = sheets.of(pass.exam());
        return retries.inTransaction(() -> {
            var now = now();
            var sitting = lock(pass);
            if (sitting.epoch() != pass.epoch()) throw new SittingRefusal(Problem.TAKEN_OVER);
            var paused = sitting.pausedAt();
            if (sitting.state() == SittingState.OPEN && paused != null)
                throw new SittingRefusal(Problem.PAUSED, Map.of("paused", paused, "serverTime", now));
            var earliest = sheet.earliestSubmit(startOf(sitting));
            if (sitting.state() == SittingState.OPEN && !sitting.overdue(now) && now.isBefore(earliest))
                throw new SittingRefusal(Problem.TOO_EARLY, Map.of("earliestSubmit", earliest, "serverTime", now));
            var receipt = receipt(ends.end(sitting, EndReason.SUBMITTED, now), sheet);
            if (receipt == null) throw new IllegalStateException("An ended sitting without a receipt");
            return receipt;
        });
    }

    /// Keeps what the page noticed as evidence; beyond the policy's limit nothing more is kept.
    @PreAuthorize("permitAll()")
    public void note(Pass pass, List<SittingEvent> events) {
        retries.inTransaction(() -> {
            var sitting = read(pass);
            var limit = sheets.of(pass.exam()).figures().eventLimit();
            if (!events.isEmpty() && answers.events(sitting.id()) + events.size() <= limit)
                answers.record(sitting.id(), pass.epoch(), events, now());
            return Boolean.TRUE;
        });
    }

    private List<HeldAnswer> held(PublicId sitting) {
        return answers.held(List.of(sitting)).stream().map(HeldRow::toDomain).toList();
    }

    private ExamSheet sheet(PublicId exam) {
        try {
            return sheets.of(exam);
        } catch (NotAllowed | Conflict e) {
            throw new SittingRefusal(Problem.EXAM_UNKNOWN, Map.of(), e);
        }
    }

    private Sitting read(Pass pass) {
        return known(sittings.byId(pass.sitting()));
    }

    private Sitting lock(Pass pass) {
        return known(sittings.lock(pass.sitting()));
    }

    private static Sitting known(@Nullable Sitting sitting) {
        if (sitting == null) throw new SittingRefusal(Problem.SITTING_FOREIGN);
        return sitting;
    }

    private static Instant startOf(Sitting sitting) {
        var started = sitting.startedAt();
        if (started == null) throw new IllegalStateException("A pass for a sitting that was never started");
        return started;
    }

    static @Nullable Receipt receipt(Sitting sitting, ExamSheet sheet) {
        var code = sitting.receipt();
        var at = sitting.endedAt();
        var reason = sitting.endReason();
        return code == null || at == null || reason == null
                ? null
                : new Receipt(
                        sitting.id(), code, sitting.answered(), sheet.form().total(), at, reason);
    }

    private Instant now() {
        return WireTime.cut(clock.instant());
    }
}
