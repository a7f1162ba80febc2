package org.lianbing.portal.marking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.marking.persistence.DeskMapper;
import org.lianbing.portal.marking.persistence.MarkMapper;
import org.lianbing.portal.marking.persistence.MarkStepBatch;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.questionbank.marking.Marking;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in marks for written answers in bulk, such as those given on paper.
@Service
public class BulkMarking {
    private final DeskMapper desk;
    private final MarkMapper marks;
    private final MarkStepBatch markSteps;
    private final MarkSheets sheets;
    private final SittingAnswers sittings;
    private final Actors actors;
    private final Clock clock;

    BulkMarking(
            DeskMapper desk,
            MarkMapper marks,
            MarkStepBatch markSteps,
            MarkSheets sheets,
            SittingAnswers sittings,
            Actors actors,
            Clock clock) {
        this.desk = desk;
        this.marks = marks;
        this.markSteps = markSteps;
        this.sheets = sheets;
        this.sittings = sittings;
        this.actors = actors;
        this.clock = clock;
    }

    /// Every answer of an exam that waits.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public List<WaitingAnswer> waiting(ExamId exam) {
        var paper = sheets.of(exam).paper();
        var tasks = desk.waiting(exam);
        var held = sittings.held(
                tasks.stream().map(task -> task.sitting()).distinct().toList());
        return tasks.stream()
                .map(task -> new WaitingAnswer(
                        task.sitting(),
                        task.slot(),
                        task.item(),
                        WrittenItem.text(
                                held.getOrDefault(task.sitting(), Map.of()).get(task.slot()), task.item()),
                        WrittenItem.of(paper, task.slot(), task.item()).rubric()))
                .toList();
    }

    /// @throws IllegalArgumentException when points are missing or beyond their row
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void mark(ExamId exam, List<GivenMark> given) {
        var sheet = sheets.of(exam);
        var now = clock.instant();
        var steps = given.stream().map(mark -> step(sheet, mark)).toList();
        markSteps.append(steps, now);
        Batches.of(given).forEach(batch -> desk.finishAll(batch, now));
        var ids = given.stream().map(GivenMark::sitting).distinct().toList();
        Batches.of(ids).forEach(batch -> {
            var open = desk.stillOpen(batch);
            var inForce = marks.inForce(batch).stream().collect(Collectors.groupingBy(MarkStep::sitting));
            marks.put(
                    sittings.sittings(batch).stream()
                            .map(sitting -> Totals.result(
                                    sitting,
                                    sheet,
                                    Totals.sum(inForce.getOrDefault(sitting.id(), List.of())),
                                    !open.contains(sitting.id())))
                            .toList(),
                    now);
        });
    }

    private MarkStep step(MarkSheets.Sheet sheet, GivenMark mark) {
        var written = WrittenItem.of(sheet.paper(), mark.slot(), mark.item());
        var fraction = Marking.rubricFraction(written.rubric(), mark.awarded());
        return new MarkStep(
                mark.sitting(),
                mark.slot(),
                mark.item(),
                fraction,
                SlotMarks.points(written.maximum(), fraction),
                MarkSource.MARKER,
                new org.lianbing.portal.shared.AccountId(actors.current().account()),
                written.versionId(),
                mark.awarded().stream().map(String::valueOf).collect(Collectors.joining(";")),
                mark.note().isBlank() ? null : mark.note());
    }
}
