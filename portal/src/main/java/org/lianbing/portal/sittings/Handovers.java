package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.handover.HandoverFile;
import org.lianbing.portal.sittings.handover.HandoverKeys;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Takes in hand-over files (.lianbing): what a page could not send because its line never returned.
@Service
public class Handovers {
    private final HandoverKeys keys;
    private final Invigilation invigilation;
    private final SittingMapper sittings;
    private final ExamSheets sheets;
    private final Saving saving;
    private final Hearing hearing;
    private final LogBatch log;
    private final Audit audit;
    private final Retries retries;
    private final Clock clock;

    Handovers(
            HandoverKeys keys,
            Invigilation invigilation,
            SittingMapper sittings,
            ExamSheets sheets,
            Saving saving,
            Hearing hearing,
            LogBatch log,
            Audit audit,
            Retries retries,
            Clock clock) {
        this.keys = keys;
        this.invigilation = invigilation;
        this.sittings = sittings;
        this.sheets = sheets;
        this.saving = saving;
        this.hearing = hearing;
        this.log = log;
        this.audit = audit;
        this.retries = retries;
        this.clock = clock;
    }

    /// Stores a file's answers by the rules of a save that arrives now; what cannot count waits as [Evidence].
    /// Taking the same file in again changes nothing.
    ///
    /// @param file whatever was uploaded
    /// @throws Invalid    when it is no hand-over file of this portal, or of another exam
    /// @throws NotAllowed when its sitting is out of the person's reach
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    public HandoverReport take(ExamId id, byte[] file) {
        invigilation.exam(id);
        var sheet = sheets.of(id);
        var cover = HandoverFile.read(file);
        if (!cover.exam().equals(sheet.exam().publicId())) throw new Invalid("sittings.handover.other-exam");
        invigilation.require(id, cover.sitting());
        var opened = cover.open(keys);
        var checked = checked(sheet, opened);
        return retries.inTransaction(() -> {
            var sitting = sittings.lock(cover.sitting());
            if (sitting == null) throw new NotAllowed();
            return report(sitting, store(sheet, sitting, opened, checked, WireTime.cut(clock.instant())));
        });
    }

    private static Checked checked(ExamSheet sheet, HandoverFile.Opened opened) {
        try {
            return Checked.against(sheet.form(), opened.epoch(), opened.steps());
        } catch (SittingRefusal mismatch) {
            var invalid = new Invalid("sittings.handover.mismatch");
            invalid.initCause(mismatch);
            throw invalid;
        }
    }

    private Saving.Stored store(
            ExamSheet sheet, Sitting sitting, HandoverFile.Opened opened, Checked checked, Instant now) {
        var client = opened.client();
        if (!sitting.heldBy(opened.epoch(), client))
            return saving.keep(sitting, sheet, client, checked, WhyNot.OLD_DEVICE, now);
        if (sitting.state() == SittingState.ENDED)
            return saving.keep(sitting, sheet, client, checked, WhyNot.LATE, now);
        var weighing = hearing.weighing(sitting, hearing.ending(sitting, now), now);
        return saving.take(sitting, sheet, client, checked, weighing, now);
    }

    private HandoverReport report(Sitting sitting, Saving.Stored stored) {
        var evidence = stored.fresh() - stored.counted();
        var detail = stored.counted() + " + " + evidence + " + " + stored.known();
        log.log(
                List.of(new LogRow(sitting.id(), sitting.epoch(), SittingEvent.Kind.HANDED_OVER, detail)),
                WireTime.cut(clock.instant()));
        audit.record("sitting.handed-over", "sitting", sitting.id().hex(), sitting.unit(), detail);
        return new HandoverReport(sitting.id(), stored.counted(), stored.offline(), evidence, stored.known());
    }
}
