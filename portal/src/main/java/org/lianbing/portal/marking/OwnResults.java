package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.marking.persistence.MarkMapper;
import org.lianbing.portal.marking.persistence.NewResult;
import org.lianbing.portal.marking.persistence.ResultMapper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.portal.sittings.SittingState;
import org.lianbing.questionbank.response.Response;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer's own results. Until they are released nothing of keys or points leaves this service.
@Service
public class OwnResults {
    private final ResultMapper results;
    private final MarkMapper marks;
    private final MarkSheets sheets;
    private final SittingAnswers sittings;
    private final Actors actors;

    OwnResults(ResultMapper results, MarkMapper marks, MarkSheets sheets, SittingAnswers sittings, Actors actors) {
        this.results = results;
        this.marks = marks;
        this.sheets = sheets;
        this.sittings = sittings;
        this.actors = actors;
    }

    /// @throws NotAllowed when the sitting is somebody else's or has not ended
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public OwnResult of(PublicId id) {
        var sitting = actors.internally(() -> sittings.sitting(id));
        if (!sitting.officer().equals(actors.current().officerId()) || sitting.state() != SittingState.ENDED)
            throw new NotAllowed();
        var sheet = sheets.of(sitting.exam());
        return new OwnResult(
                sitting.exam(),
                sheet.exam().name(),
                Objects.requireNonNull(sitting.startedAt()),
                Objects.requireNonNull(sitting.endedAt()),
                Objects.requireNonNull(sitting.endReason()),
                Objects.requireNonNull(sitting.receipt()),
                sitting.answered(),
                sheet.paper().slots().size(),
                score(sitting, sheet));
    }

    private OwnResult.@Nullable Score score(Sitting sitting, MarkSheets.Sheet sheet) {
        NewResult result = results.of(sitting.id());
        if (sheet.exam().state() != ExamState.RELEASED || result == null || !result.complete()) return null;
        var held = actors.internally(() -> sittings.held(List.of(sitting.id()))).getOrDefault(sitting.id(), Map.of());
        var given = marks.inForce(List.of(sitting.id())).stream().collect(Collectors.groupingBy(MarkStep::slot));
        return new OwnResult.Score(
                result.points(),
                result.maxPoints(),
                sheet.exam().passPoints(),
                result.passed(),
                sheet.paper().slots().stream()
                        .map(slot -> reviewed(slot, held.get(slot.slot()), given.getOrDefault(slot.slot(), List.of())))
                        .toList());
    }

    private static ReviewedSlot reviewed(PaperSlot slot, @Nullable Response response, List<MarkStep> given) {
        var items = new TreeMap<Integer, BigDecimal>();
        for (var step : given) if (step.item() > 0) items.put(step.item(), step.points());
        return new ReviewedSlot(
                slot.slot(),
                slot.version(),
                response,
                given.stream().map(MarkStep::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                slot.points(),
                items,
                given.stream()
                        .flatMap(step -> java.util.stream.Stream.ofNullable(step.note()))
                        .toList());
    }
}
