package org.lianbing.portal.sittings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.HeldRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.lianbing.questionbank.response.Response;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What sittings hold, for the features that mark them; who may see it is theirs to decide.
@Service
public class SittingAnswers {
    private final SittingMapper sittings;
    private final AnswerMapper answers;

    SittingAnswers(SittingMapper sittings, AnswerMapper answers) {
        this.sittings = sittings;
        this.answers = answers;
    }

    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public List<Sitting> sittings(List<PublicId> ids) {
        return ids.isEmpty() ? List.of() : sittings.byIds(ids);
    }

    /// @throws NotAllowed when there is no such sitting
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public Sitting sitting(PublicId id) {
        var sitting = sittings.byId(id);
        if (sitting == null) throw new NotAllowed();
        return sitting;
    }

    /// By sitting and slot; slots without an answer are absent.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public Map<PublicId, Map<Integer, Response>> held(List<PublicId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : answers.held(ids).stream()
                        .collect(Collectors.groupingBy(
                                HeldRow::sitting,
                                Collectors.toMap(
                                        HeldRow::slot, row -> row.toDomain().response())));
    }

    /// Every sitting of an exam that has ended.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public List<PublicId> ended(ExamId exam) {
        return sittings.ended(exam);
    }

    /// How many are still open.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public int open(ExamId exam) {
        return sittings.open(exam);
    }
}
