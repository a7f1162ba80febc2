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
    private final CandidateRoll candidates;
    private final Retries retries;
    private final Clock clock;

    Sittings(
            SittingMapper sittings,
            AnswerMapper answers,
            ExamSheets sheets,
            Entry entry,
            SittingEnds ends,
            CandidateRoll candidates,
            Retries retries,
            Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.sheets = sheets;
        this.entry = entry;
        this.ends = ends;
        this.candidates = candidates;
        this.retries = retries;
        this.clock = clock;
    }

    /// Begins the sitting or comes back to it. Idempotent for the same client; another one takes over.
    ///
    /// @param client made once per browser
    /// @throws SittingRefusal when the exam may not be entered now or by this person
    @PreAuthorize("permitAll()")
    public Started start(PublicId exam, String client, Entrant entrant) {
        var sheet = sheet(exam);
        return retries.inTransaction(() -> {
            var now = now();
            var sitting = entry.enter(sheet, client, entrant, now);
            var expires = sheet.expiry(sitting);
            var pass = new Pass(
                    sitting.id(),
                    sitting.exam(),
                    sitting.officer(),
                    entrant.account(),
                    entrant.generation(),
                    sitting.epoch(),
                    expires);
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
                    receipt(sitting, sheet));
        });
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
        var checked = Checked.against(sheet.form(), steps);
        return retries.inTransaction(() -> {
            var now = now();
            var sitting = checked.steps().isEmpty() ? read(pass) : lock(pass);
            if (!sitting.heldBy(pass.epoch(), client)) {
                append(sitting, pass.epoch(), client, checked, now, WhyNot.OLD_DEVICE);
                return new SaveOutcome.TakenOver();
            }
            if (sitting.overdue(now)) sitting = ends.end(lock(pass), EndReason.DEADLINE, now);
            if (sitting.state() == SittingState.ENDED) {
                append(sitting, pass.epoch(), client, checked, now, WhyNot.LATE);
                return new SaveOutcome.Late(answers.lastSeq(sitting.id(), client), now, sitting);
            }
            return new SaveOutcome.Saved(count(sitting, client, checked, now), now, sitting, sheet.expiry(sitting));
        });
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
            var earliest = sheet.earliestSubmit(startOf(sitting));
            if (sitting.state() == SittingState.OPEN && !sitting.overdue(now) && now.isBefore(earliest))
                throw new SittingRefusal(Problem.TOO_EARLY, Map.of("earliestSubmit", earliest, "serverTime", now));
            var receipt = receipt(ends.end(sitting, EndReason.SUBMITTED, now), sheet);
            if (receipt == null) throw new IllegalStateException("An ended sitting without a receipt");
            return receipt;
        });
    }

    /// Keeps what the page noticed as evidence.
    @PreAuthorize("permitAll()")
    public void note(Pass pass, List<SittingEvent> events) {
        retries.inTransaction(() -> {
            var sitting = read(pass);
            if (!events.isEmpty()) answers.record(sitting.id(), pass.epoch(), events, now());
            return Boolean.TRUE;
        });
    }

    private long count(Sitting sitting, String client, Checked checked, Instant now) {
        var lastSeq = answers.lastSeq(sitting.id(), client);
        if (checked.steps().isEmpty()) return lastSeq;
        append(sitting, sitting.epoch(), client, checked, now, null);
        var slots = checked.applied(sitting.answeredSlots(), lastSeq);
        sittings.saved(sitting.id(), slots.bitCount(), slots.toString(16), now);
        return Math.max(lastSeq, checked.steps().getLast().seq());
    }

    private void append(Sitting sitting, int epoch, String client, Checked checked, Instant now, @Nullable WhyNot why) {
        if (!checked.steps().isEmpty()) answers.append(sitting.id(), epoch, client, checked.steps(), now, why);
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
