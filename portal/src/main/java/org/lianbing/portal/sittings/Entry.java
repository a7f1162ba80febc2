package org.lianbing.portal.sittings;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.lianbing.portal.sittings.persistence.NewSitting;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The door of an exam: lets a candidate begin, come back, or change the device.
@Component
class Entry {
    private final SittingMapper sittings;
    private final SittingEnds ends;
    private final Hearing hearing;
    private final LogBatch log;
    private final Exams exams;
    private final CandidateRoll candidates;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Entry(
            SittingMapper sittings,
            SittingEnds ends,
            Hearing hearing,
            LogBatch log,
            Exams exams,
            CandidateRoll candidates,
            Actors actors,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.ends = ends;
        this.hearing = hearing;
        this.log = log;
        this.exams = exams;
        this.candidates = candidates;
        this.actors = actors;
        this.events = events;
    }

    /// The officer's latest sitting, open or ended, its row locked.
    ///
    /// @throws SittingRefusal when it may not be entered
    Sitting enter(ExamSheet sheet, String client, boolean takeOver, Entrant entrant, Instant now) {
        var exam = sheet.exam();
        if (exam.state() == ExamState.DRAFT) throw new SittingRefusal(Problem.EXAM_UNKNOWN);
        var latest = latest(exam, entrant.officer());
        if (!entrant.login() && !entrant.holdsPassOf(latest)) throw new SittingRefusal(Problem.COOKIE_INVALID);
        return switch (latest.state()) {
            case PREPARED -> begin(sheet, latest, client, now);
            case OPEN -> resume(latest, client, takeOver, entrant, now);
            case ENDED -> receive(exam, latest, client, entrant);
        };
    }

    /// Makes sittings for everyone beforehand; those that are there stay.
    void prepare(ExamId exam, Map<OfficerId, UnitId> officers, int attempt) {
        var made = officers.entrySet().stream()
                .map(each -> new NewSitting(
                        PublicId.random(), exam, each.getKey(), each.getValue(), attempt, random.nextLong()))
                .toList();
        Batches.of(made).forEach(sittings::prepare);
        events.publishEvent(new SittingsPrepared(exam));
    }

    private Sitting latest(Exam exam, OfficerId officer) {
        var latest = sittings.lockLatest(exam.id(), officer);
        if (latest != null) return latest;
        if (!actors.internally(() -> exams.isCandidate(exam.id(), officer)))
            throw new SittingRefusal(Problem.NOT_A_CANDIDATE);
        prepare(exam.id(), candidates.units(List.of(officer)), 1);
        var made = sittings.lockLatest(exam.id(), officer);
        if (made == null) throw new SittingRefusal(Problem.NOT_A_CANDIDATE);
        return made;
    }

    private Sitting begin(ExamSheet sheet, Sitting prepared, String client, Instant now) {
        requireEntry(sheet.exam(), now);
        var deadline = sheet.deadline(now, prepared.grantedMinutes());
        sittings.start(
                prepared.id(),
                client,
                now,
                deadline,
                sheet.answersUntil(deadline),
                sheet.figures().silence().toSeconds());
        return again(prepared);
    }

    private Sitting resume(Sitting open, String client, boolean takeOver, Entrant entrant, Instant now) {
        var pass = entrant.pass();
        if (!entrant.login() && pass != null && pass.epoch() != open.epoch())
            throw new SittingRefusal(Problem.TAKEN_OVER);
        if (client.equals(open.client())) return comeBack(open, now);
        if (!takeOver)
            throw new SittingRefusal(
                    Problem.HELD_ELSEWHERE, Map.of("lastContact", hearing.lastHeard(open), "serverTime", now));
        return open.overdue(now) ? ends.end(open, EndReason.DEADLINE, now) : takeOver(open, client, now);
    }

    /// After the deadline only to bring what was made before it, as long as that may count.
    private Sitting comeBack(Sitting open, Instant now) {
        var silence = hearing.listen(open, now);
        if (!open.overdue(now) || hearing.weighing(open, silence, now).awaits(now)) return open;
        return ends.end(open, EndReason.DEADLINE, now);
    }

    private Sitting takeOver(Sitting open, String client, Instant now) {
        sittings.takeOver(open.id(), client);
        var detail = String.valueOf(open.epoch() + 1);
        log.log(List.of(new LogRow(open.id(), open.epoch() + 1, SittingEvent.Kind.TAKEN_OVER, detail)), now);
        return again(open);
    }

    /// Another attempt is begun deliberately ([Attempts#prepareNext]), never by opening the page once more.
    private static Sitting receive(Exam exam, Sitting ended, String client, Entrant entrant) {
        var known = entrant.holdsPassOf(ended) || client.equals(ended.client());
        if (!known && ended.attempt() >= exam.attempts()) throw new SittingRefusal(Problem.ATTEMPTS_USED);
        return ended;
    }

    static void requireEntry(Exam exam, Instant now) {
        if (now.isBefore(exam.opensAt()))
            throw new SittingRefusal(Problem.NOT_OPEN_YET, Map.of("opensAt", exam.opensAt(), "serverTime", now));
        if (!exam.admitsAt(now)) throw new SittingRefusal(Problem.ENTRY_CLOSED);
    }

    private Sitting again(Sitting locked) {
        var sitting = sittings.byId(locked.id());
        if (sitting == null) throw new IllegalStateException("A sitting vanished");
        return sitting;
    }
}
