package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.portal.marking.persistence.MarkMapper;
import org.lianbing.portal.marking.persistence.MarkStepBatch;
import org.lianbing.portal.marking.persistence.NewResult;
import org.lianbing.portal.marking.persistence.NewTask;
import org.lianbing.portal.marking.persistence.OpenTask;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.persistence.OneByOne;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingAmended;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.portal.sittings.SittingsEnded;
import org.lianbing.questionbank.response.Response;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Marks what the system can mark alone, and lays the rest on the markers' desk.
///
/// The transaction that ends a sitting notes it as due; marking follows in another one, so that a deadline for
/// thousands is not held up. Whoever dies in between has lost nothing: what is due stays due.
@Service
public class SystemMarking {
    private static final int BATCH = 50;

    private final MarkMapper marks;
    private final MarkStepBatch markSteps;
    private final MarkSheets sheets;
    private final SittingAnswers sittings;
    private final Retries retries;
    private final Actors actors;
    private final Clock clock;
    private final OneByOne<PublicId> spoilt;
    private final SecureRandom random = new SecureRandom();

    SystemMarking(
            MarkMapper marks,
            MarkStepBatch markSteps,
            MarkSheets sheets,
            SittingAnswers sittings,
            Retries retries,
            Actors actors,
            Clock clock) {
        this.marks = marks;
        this.markSteps = markSteps;
        this.sheets = sheets;
        this.sittings = sittings;
        this.retries = retries;
        this.actors = actors;
        this.clock = clock;
        spoilt = new OneByOne<>("marked", clock);
    }

    @EventListener
    void on(SittingsEnded ended) {
        Batches.of(ended.sittings()).forEach(batch -> marks.due(batch, ended.at()));
    }

    /// Evidence was accepted: marked again by replay, and answers that people had marked go back to the desk.
    @EventListener
    void on(SittingAmended amended) {
        marks.reopen(amended.sitting(), amended.slots());
        marks.due(List.of(amended.sitting()), amended.at());
    }

    /// Marks everything due, a transaction for each fifty sittings. One that cannot be marked is set aside for a while
    /// and holds nobody up.
    ///
    /// @return how many sittings
    @PreAuthorize("hasRole('INTERNAL')")
    public int markDue() {
        int all = 0;
        for (int batch = BATCH; batch == BATCH; all += batch) batch = nextBatch();
        return all;
    }

    /// Marks every ended sitting of an exam again, as after a corrected key. Marks that come to the same stay; the
    /// others get a new step, so the trail is kept. What markers have given stays.
    @PreAuthorize("hasRole('INTERNAL')")
    public void replay(ExamId exam) {
        sheets.forget(sheets.of(exam).paper().id());
        var ended = sittings.ended(exam);
        for (int from = 0; from < ended.size(); from += BATCH) {
            var batch = ended.subList(from, Math.min(from + BATCH, ended.size()));
            retries.inTransaction(() -> {
                mark(batch);
                return Boolean.TRUE;
            });
        }
    }

    private int nextBatch() {
        return spoilt.all(
                () -> retries.inTransaction(this::markBatch),
                () -> marks.lockDue(spoilt.aside(), BATCH),
                sitting -> retries.inTransaction(() -> markOne(sitting)));
    }

    private int markBatch() {
        return markAll(marks.lockDue(spoilt.aside(), BATCH));
    }

    private int markOne(PublicId sitting) {
        return marks.isDue(sitting) ? markAll(List.of(sitting)) : 0;
    }

    private int markAll(List<PublicId> due) {
        if (due.isEmpty()) return 0;
        mark(due);
        marks.settled(due);
        return due.size();
    }

    private void mark(List<PublicId> ids) {
        var held = actors.internally(() -> sittings.held(ids));
        var _ = marks.lockResults(ids);
        var given = marks.inForce(ids).stream().collect(Collectors.groupingBy(MarkStep::sitting));
        var waiting = Set.copyOf(marks.openTasksOf(ids));
        var steps = new ArrayList<MarkStep>();
        var tasks = new ArrayList<NewTask>();
        var results = new ArrayList<NewResult>();
        for (var sitting : actors.internally(() -> sittings.sittings(ids))) {
            var marking = new OneSitting(sitting, given.getOrDefault(sitting.id(), List.of()), waiting);
            marking.mark(held.getOrDefault(sitting.id(), Map.of()));
            steps.addAll(marking.added);
            tasks.addAll(marking.tasks);
            results.add(marking.result());
        }
        var now = clock.instant();
        markSteps.append(steps, now);
        Batches.of(tasks).forEach(marks::insertTasks);
        marks.put(results, now);
    }

    private final class OneSitting {
        private final Sitting sitting;
        private final MarkSheets.Sheet sheet;
        private final List<MarkStep> given;
        private final Set<OpenTask> waiting;
        private final List<MarkStep> added = new ArrayList<>();
        private final List<NewTask> tasks = new ArrayList<>();
        private BigDecimal points = BigDecimal.ZERO;

        OneSitting(Sitting sitting, List<MarkStep> given, Set<OpenTask> waiting) {
            this.sitting = sitting;
            this.sheet = sheets.of(sitting.exam());
            this.given = given;
            this.waiting = waiting;
        }

        void mark(Map<Integer, Response> held) {
            var paper = sheet.paper();
            for (var slot : paper.slots()) {
                var marked = SlotMarks.of(sitting.id(), slot, paper.rule(), held.get(slot.slot()));
                marked.steps().forEach(this::give);
                for (var item : marked.pending()) await(slot.slot(), item);
            }
        }

        private void give(MarkStep step) {
            points = points.add(step.points());
            if (inForce(step.slot(), step.item()).noneMatch(step::sameAs)) added.add(step);
        }

        private void await(int slot, int item) {
            var byMarker = inForce(slot, item)
                    .filter(step -> step.source() == MarkSource.MARKER)
                    .findFirst();
            if (byMarker.isPresent() && !waiting.contains(new OpenTask(sitting.id(), slot, item)))
                points = points.add(byMarker.get().points());
            else tasks.add(new NewTask(sitting.exam(), sitting.id(), slot, item, random.nextInt()));
        }

        private Stream<MarkStep> inForce(int slot, int item) {
            return given.stream().filter(step -> step.slot() == slot && step.item() == item);
        }

        NewResult result() {
            return Totals.result(sitting, sheet, points, tasks.isEmpty());
        }
    }
}
