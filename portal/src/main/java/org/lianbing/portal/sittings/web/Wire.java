package org.lianbing.portal.sittings.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.Candidate;
import org.lianbing.portal.sittings.HeldAnswer;
import org.lianbing.portal.sittings.Kept;
import org.lianbing.portal.sittings.Pulses;
import org.lianbing.portal.sittings.Receipt;
import org.lianbing.portal.sittings.SaveOutcome;
import org.lianbing.portal.sittings.Started;
import org.lianbing.portal.sittings.WireTime;
import org.lianbing.portal.sittings.handover.HandoverKeys;
import org.lianbing.questionbank.response.ResponseJson;

/// The replies of `docs/sitting-protocol.md`, field by field.
final class Wire {
    private Wire() {}

    record Order(boolean items, boolean options) {}

    record Pulse(String url, long every) {
        static Pulse of(Started started, long every) {
            var bucket = Pulses.bucket(started.sitting().id());
            return new Pulse(PulseFilter.PATH + started.exam().publicId().hex() + "/" + bucket, every);
        }
    }

    record Answer(int slot, @JsonRawValue String response) {
        static Answer of(HeldAnswer held) {
            return new Answer(held.slot(), ResponseJson.write(held.response()));
        }
    }

    record StartedReply(
            String sitting,
            String title,
            Candidate candidate,
            String paper,
            String seed,
            Order order,
            int epoch,
            String state,
            String deadline,
            int deadlineVersion,
            @Nullable String paused,
            String earliestSubmit,
            String serverTime,
            long lastSeq,
            List<Answer> answers,
            Pulse pulse,
            HandoverKeys.Offer handover,
            @Nullable ReceiptReply receipt) {
        static StartedReply of(Started started, long pulseEvery, @Nullable ReceiptReply receipt) {
            var sitting = started.sitting();
            var exam = started.exam();
            return new StartedReply(
                    sitting.id().hex(),
                    exam.name(),
                    started.candidate(),
                    SittingController.PATH + "/papers/" + started.paper(),
                    HexFormat.of().toHexDigits(sitting.seed()),
                    new Order(exam.shuffleItems(), exam.shuffleOptions()),
                    sitting.epoch(),
                    sitting.state().name(),
                    WireTime.of(sitting.requireDeadline()),
                    sitting.deadlineVersion(),
                    time(sitting.pausedAt()),
                    WireTime.of(started.earliestSubmit()),
                    WireTime.of(started.serverTime()),
                    started.lastSeq(),
                    started.answers().stream().map(Answer::of).toList(),
                    Pulse.of(started, pulseEvery),
                    started.handover(),
                    receipt);
        }
    }

    record KeptReply(long seq, String why) {
        static KeptReply of(Kept kept) {
            return new KeptReply(
                    kept.seq(), kept.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    record SavedReply(
            long acked,
            List<KeptReply> kept,
            String serverTime,
            String deadline,
            int deadlineVersion,
            @Nullable String paused,
            String state) {
        static SavedReply of(SaveOutcome.Saved saved) {
            var sitting = saved.sitting();
            return new SavedReply(
                    saved.acked(),
                    saved.kept().stream().map(KeptReply::of).toList(),
                    WireTime.of(saved.serverTime()),
                    WireTime.of(sitting.requireDeadline()),
                    sitting.deadlineVersion(),
                    time(sitting.pausedAt()),
                    sitting.state().name());
        }
    }

    record ReceiptReply(
            String sitting,
            String code,
            int answered,
            int total,
            String endedAt,
            String reason,
            String check,
            String qr) {
        static ReceiptReply of(Receipt receipt, String check, String qr) {
            return new ReceiptReply(
                    receipt.sitting().hex(),
                    receipt.code(),
                    receipt.answered(),
                    receipt.total(),
                    WireTime.of(receipt.endedAt()),
                    receipt.reason().name(),
                    check,
                    qr);
        }
    }

    record SubmittedReply(ReceiptReply receipt) {}

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : WireTime.of(instant);
    }
}
