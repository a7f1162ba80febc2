package org.lianbing.portal.exams;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;

/// An exam.
///
/// @param unit                  who holds it
/// @param paper                 null while not chosen
/// @param graceSeconds          how late answers made in time may still arrive
/// @param attempts              how often one candidate may sit it
/// @param latestEntryMinutes    after the window opens; 0: until it ends
/// @param earliestSubmitMinutes after the own start
public record Exam(
        ExamId id,
        PublicId publicId,
        UnitId unit,
        String name,
        ExamKind kind,
        @Nullable PaperId paper,
        Instant opensAt,
        Instant closesAt,
        int durationMinutes,
        int graceSeconds,
        int attempts,
        BigDecimal passPoints,
        ReleaseRule releaseRule,
        @Nullable Instant releaseAt,
        @Nullable Instant releasedAt,
        int latestEntryMinutes,
        int earliestSubmitMinutes,
        boolean shuffleItems,
        boolean shuffleOptions,
        ExamState state,
        @Nullable String cancelReason,
        int version) {

    /// The paper of an exam that has been scheduled.
    ///
    /// @throws Conflict when none is chosen
    public PaperId requirePaper() {
        if (paper == null) throw new Conflict("exams.paper-missing");
        return paper;
    }

    /// Whether it is being held at that instant; the clock's move to [ExamState#OPEN] may lag by seconds.
    public boolean openAt(Instant now) {
        return (state == ExamState.SCHEDULED || state == ExamState.OPEN)
                && !now.isBefore(opensAt)
                && now.isBefore(closesAt);
    }

    /// Whether a candidate may begin at that instant.
    public boolean admitsAt(Instant now) {
        return openAt(now) && now.isBefore(entryCloses());
    }

    /// The last instant at which a candidate may begin.
    public Instant entryCloses() {
        if (latestEntryMinutes == 0) return closesAt;
        var latest = opensAt.plusSeconds(latestEntryMinutes * 60L);
        return latest.isBefore(closesAt) ? latest : closesAt;
    }
}
