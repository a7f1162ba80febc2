package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.lianbing.portal.sittings.persistence.OversightMapper;
import org.lianbing.portal.sittings.persistence.ReachedRow;
import org.springframework.stereotype.Component;

/// What every act on many sittings has in common: it is done in batches, noted at each sitting, announced to the
/// pages and written into the log.
@Component
class Oversight {
    private static final int REASON = 200;

    private final OversightMapper mapper;
    private final LogBatch log;
    private final Pulses pulses;
    private final Audit audit;

    Oversight(OversightMapper mapper, LogBatch log, Pulses pulses, Audit audit) {
        this.mapper = mapper;
        this.log = log;
        this.pulses = pulses;
        this.audit = audit;
    }

    /// @throws Invalid without a reason
    static String reason(String given) {
        if (given.isBlank() || given.length() > REASON) throw new Invalid("sittings.force.reason-missing", REASON);
        return given.strip();
    }

    /// @return how many sittings were reached
    int act(
            ExamId exam,
            List<ReachedRow> reached,
            SittingEvent.Kind kind,
            String detail,
            Instant now,
            BiConsumer<OversightMapper, List<PublicId>> change) {
        Batches.of(reached).forEach(batch -> {
            change.accept(mapper, batch.stream().map(ReachedRow::id).toList());
            log.log(
                    batch.stream()
                            .map(each -> new LogRow(each.id(), each.epoch(), kind, detail))
                            .toList(),
                    now);
        });
        pulses.changed(exam, reached.stream().map(ReachedRow::id).toList());
        return reached.size();
    }

    /// Under the one sitting it concerned, otherwise under the exam.
    void record(String action, Exam exam, Whom whom, String detail) {
        if (whom instanceof Whom.One(var sitting)) audit.record(action, "sitting", sitting.hex(), exam.unit(), detail);
        else audit.record(action, "exam", String.valueOf(exam.id().value()), exam.unit(), detail);
    }
}
