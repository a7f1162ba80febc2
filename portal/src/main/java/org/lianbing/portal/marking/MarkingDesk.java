package org.lianbing.portal.marking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.marking.persistence.DeskMapper;
import org.lianbing.portal.marking.persistence.MarkMapper;
import org.lianbing.portal.marking.persistence.MarkStepBatch;
import org.lianbing.portal.marking.persistence.TaskRow;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.questionbank.marking.Marking;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Marking by people (阅卷): answers come without a name and in no telling order. A mark may be changed until the
/// results are released; every change is a new step.
@Service
public class MarkingDesk {
    /// After this long without a mark an answer goes to somebody else.
    private static final Duration STALE = Duration.ofMinutes(30);

    private static final int NOTE = 1_000;

    private final DeskMapper desk;
    private final MarkMapper marks;
    private final MarkStepBatch markSteps;
    private final MarkSheets sheets;
    private final SittingAnswers sittings;
    private final Units units;
    private final Actors actors;
    private final Clock clock;

    MarkingDesk(
            DeskMapper desk,
            MarkMapper marks,
            MarkStepBatch markSteps,
            MarkSheets sheets,
            SittingAnswers sittings,
            Units units,
            Actors actors,
            Clock clock) {
        this.desk = desk;
        this.marks = marks;
        this.markSteps = markSteps;
        this.sheets = sheets;
        this.sittings = sittings;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
    }

    /// What there is to mark in exams of the person's units that are not released yet.
    @PreAuthorize("hasAnyRole('MARKER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<DeskQueue> queues() {
        var scope = actors.scope(Role.MARKER);
        if (scope.isEmpty()) return List.of();
        return desk.queues(me(), officer(), scope.paths()).stream()
                .map(row -> {
                    var sheet = sheets.of(row.exam());
                    return new DeskQueue(
                            row.exam(),
                            sheet.exam().name(),
                            row.slot(),
                            row.item(),
                            WrittenItem.of(sheet.paper(), row.slot(), row.item())
                                    .stem(),
                            row.open(),
                            row.done(),
                            row.own());
                })
                .toList();
    }

    /// Puts the next answer on the person's desk; empty when none is left.
    @PreAuthorize("hasAnyRole('MARKER', 'INTERNAL')")
    @Transactional
    public Optional<Assignment> next(ExamId exam, int slot, int item) {
        requireReach(exam);
        var now = clock.instant();
        var task = desk.lockNext(exam, slot, item, me(), officer(), now.minus(STALE));
        if (task == null) return Optional.empty();
        desk.take(task.id(), me(), now);
        return Optional.of(assignment(task));
    }

    /// An answer the person has or had on the desk.
    ///
    /// @throws NotAllowed when somebody else has it
    @PreAuthorize("hasAnyRole('MARKER', 'INTERNAL')")
    @Transactional
    public Assignment again(MarkingTaskId id) {
        return assignment(own(id));
    }

    /// What the person has marked, the latest first.
    @PreAuthorize("hasAnyRole('MARKER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<MarkedAnswer> done(ExamId exam, int slot, int item) {
        requireReach(exam);
        return desk.done(exam, slot, item, me());
    }

    /// Gives a mark, or another one in its place.
    ///
    /// @param awarded points for each row of the rubric, in the points of the assignment
    /// @throws Invalid  when a number is missing or beyond its row
    /// @throws Conflict when the results are released
    @PreAuthorize("hasAnyRole('MARKER', 'INTERNAL')")
    @Transactional
    public void mark(MarkingTaskId id, List<Double> awarded, String note) {
        if (note.length() > NOTE) throw new Invalid("marking.note-too-long", NOTE);
        var task = own(id);
        var sheet = sheets.of(task.exam());
        if (sheet.exam().state() == ExamState.RELEASED || sheet.exam().state() == ExamState.CANCELLED)
            throw new Conflict("marking.released");
        var written = WrittenItem.of(sheet.paper(), task.slot(), task.item());
        var fraction = fraction(written, awarded);
        var now = clock.instant();
        desk.lockResult(task.sitting());
        markSteps.append(
                List.of(new MarkStep(
                        task.sitting(),
                        task.slot(),
                        task.item(),
                        fraction,
                        SlotMarks.points(written.maximum(), fraction),
                        MarkSource.MARKER,
                        me(),
                        written.versionId(),
                        awarded.stream().map(String::valueOf).collect(Collectors.joining(";")),
                        note.isBlank() ? null : note.strip())),
                now);
        desk.finish(id, me(), now);
        var sitting = actors.internally(() -> sittings.sitting(task.sitting()));
        var complete = marks.openTasks(task.sitting()) == 0;
        marks.put(List.of(Totals.result(sitting, sheet, marks.points(task.sitting()), complete)), now);
    }

    private static double fraction(WrittenItem written, List<Double> awarded) {
        try {
            return Marking.rubricFraction(written.rubric(), awarded);
        } catch (IllegalArgumentException e) {
            var invalid = new Invalid("marking.points-beyond");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private Assignment assignment(TaskRow task) {
        var written = WrittenItem.of(sheets.of(task.exam()).paper(), task.slot(), task.item());
        var held = actors.internally(() -> sittings.held(List.of(task.sitting())));
        var response = held.getOrDefault(task.sitting(), java.util.Map.of()).get(task.slot());
        var given = marks.inForce(List.of(task.sitting())).stream()
                .filter(step -> step.slot() == task.slot() && step.item() == task.item())
                .findFirst();
        return new Assignment(
                task.id(),
                written.scene(),
                written.stem(),
                WrittenItem.text(response, task.item()),
                written.modelAnswer(),
                written.rubric(),
                written.maximum(),
                given.map(MarkingDesk::awarded).orElse(List.of()),
                given.map(MarkStep::note).orElse(null));
    }

    private static List<Double> awarded(MarkStep step) {
        return Arrays.stream(step.basis().split(";", -1)).map(Double::valueOf).toList();
    }

    /// The marker's own record, 0 for somebody without one.
    private long officer() {
        var officer = actors.current().officer();
        return officer == null ? 0 : officer;
    }

    private TaskRow own(MarkingTaskId id) {
        var task = desk.lock(id);
        if (task == null || task.elsewhere(me(), stale())) throw new NotAllowed();
        requireReach(task.exam());
        return task;
    }

    private void requireReach(ExamId exam) {
        actors.scope(Role.MARKER)
                .require(units.unit(sheets.of(exam).exam().unit()).path());
    }

    private Instant stale() {
        return clock.instant().minus(STALE);
    }

    private AccountId me() {
        return new AccountId(actors.current().account());
    }
}
