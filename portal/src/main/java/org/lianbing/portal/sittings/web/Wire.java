package org.lianbing.portal.sittings.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.Candidate;
import org.lianbing.portal.sittings.HeldAnswer;
import org.lianbing.portal.sittings.Receipt;
import org.lianbing.portal.sittings.SaveOutcome;
import org.lianbing.portal.sittings.Started;
import org.lianbing.portal.sittings.WireTime;
import org.lianbing.questionbank.response.ResponseJson;

/// The replies of `docs/sitting-protocol.md`, field by field.
final class Wire {
    private Wire() {}

    record Order(boolean items, boolean options) {}

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
            String earliestSubmit,
            String serverTime,
            long lastSeq,
            List<Answer> answers,
            @Nullable ReceiptReply receipt) {
        static StartedReply of(Started started, @Nullable ReceiptReply receipt) {
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
                    WireTime.of(started.earliestSubmit()),
                    WireTime.of(started.serverTime()),
                    started.lastSeq(),
                    started.answers().stream().map(Answer::of).toList(),
                    receipt);
        }
    }

    record SavedReply(long acked, String serverTime, String deadline, int deadlineVersion, String state) {
        static SavedReply of(SaveOutcome.Saved saved) {
            var sitting = saved.sitting();
            return new SavedReply(
                    saved.acked(),
                    WireTime.of(saved.serverTime()),
                    WireTime.of(sitting.requireDeadline()),
                    sitting.deadlineVersion(),
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
}
