package org.lianbing.portal.exams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.exams.persistence.DueRow;
import org.lianbing.portal.exams.persistence.ExamClockMapper;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the moves that are due, each in its own transaction. It may be woken too often, too late or on two nodes at
/// once: every move is made exactly once.
@Service
public class ExamClock {
    private static final Logger LOG = LoggerFactory.getLogger(ExamClock.class);

    /// Longer than from one tick to the next.
    private static final Duration SECRET = Duration.ofMinutes(10);

    private final ExamClockMapper exams;
    private final Releasing releasing;
    private final List<Continuation> continuations;
    private final Secrecy secrecy;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    ExamClock(
            ExamClockMapper exams,
            Releasing releasing,
            List<Continuation> continuations,
            Secrecy secrecy,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.exams = exams;
        this.releasing = releasing;
        this.continuations = continuations;
        this.secrecy = secrecy;
        this.transaction = transaction;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens, closes and releases whatever is due. An exam that was missed altogether opens and closes at once.
    @PreAuthorize("hasRole('INTERNAL')")
    public void tick() {
        var now = clock.instant();
        each(exams.toOpen(now), due -> open(due, now));
        each(exams.toClose(now), due -> close(due, now));
        each(exams.toRelease(now), this::release);
    }

    private void open(DueRow due, Instant now) {
        if (exams.open(due.id(), now) == 0) return;
        record("exam.opened", due);
        events.publishEvent(new ExamOpened(due.id()));
    }

    /// Where time was granted beyond the window, the exam closes when nobody sits it any more; until then its questions
    /// stay secret.
    private void close(DueRow due, Instant now) {
        if (continuations.stream().anyMatch(each -> each.goesOn(due.id(), now))) {
            secrecy.prolong(due.id(), now.plus(SECRET));
            return;
        }
        if (exams.close(due.id(), now) == 0) return;
        record("exam.closed", due);
        events.publishEvent(new ExamClosed(due.id()));
    }

    private void release(DueRow due) {
        if (releasing.hindrance(due.id()).isEmpty()) releasing.release(due.id(), due.unit());
    }

    /// One exam that fails does not hold up the others; it is tried again at the next tick.
    private void each(List<DueRow> due, Consumer<DueRow> move) {
        for (var exam : due) {
            try {
                transaction.executeWithoutResult(_ -> move.accept(exam));
            } catch (Refusal refusal) {
                LOG.warn("Exam {} does not move on: {}", exam.id().value(), refusal.key());
            } catch (RuntimeException e) {
                LOG.error("Exam {} does not move on", exam.id().value(), e);
            }
        }
    }

    private void record(String action, DueRow due) {
        audit.record(action, "exam", String.valueOf(due.id().value()), due.unit(), "");
    }
}
