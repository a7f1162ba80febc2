package org.lianbing.portal.sittings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.lianbing.portal.sittings.persistence.StepBatch;
import org.lianbing.portal.sittings.persistence.StepRow;
import org.lianbing.questionbank.response.MalformedResponse;
import org.lianbing.questionbank.response.ResponseFit;
import org.lianbing.questionbank.response.ResponseJson;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in sittings that lie in the past, in bulk: prepared ones become ended ones with answers and a receipt, and
/// are marked like any other.
@Service
public class PastSittings {
    private final SittingMapper sittings;
    private final StepBatch steps;
    private final ExamSheets sheets;
    private final ApplicationEventPublisher events;

    PastSittings(SittingMapper sittings, StepBatch steps, ExamSheets sheets, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.steps = steps;
        this.sheets = sheets;
        this.events = events;
    }

    /// @throws Conflict          when one of them is no candidate, or has begun already
    /// @throws MalformedResponse when an answer cannot belong to its slot
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void record(ExamId exam, List<PastSitting> past) {
        var sheet = sheets.of(exam);
        var prepared =
                sittings.prepared(exam).stream().collect(Collectors.toMap(Sitting::officer, Function.identity()));
        var taken = new ArrayList<Taken>();
        for (var each : past) {
            var sitting = prepared.get(each.officer());
            if (sitting == null) throw new Conflict("sittings.past.not-prepared");
            taken.add(new Taken(sitting, each));
        }
        taken.forEach(each -> start(sheet, each));
        steps.append(taken.stream().flatMap(each -> steps(sheet, each)).toList());
        taken.forEach(each -> end(sheet, each));
        var ended = taken.stream().map(each -> each.sitting().id()).toList();
        if (!ended.isEmpty())
            events.publishEvent(new SittingsEnded(ended, sheet.exam().closesAt()));
    }

    private record Taken(Sitting sitting, PastSitting past) {}

    private void start(ExamSheet sheet, Taken taken) {
        var id = taken.sitting().id();
        var start = WireTime.cut(taken.past().startedAt());
        var deadline = sheet.deadline(start, 0);
        sittings.start(
                id,
                client(id),
                start,
                deadline,
                sheet.answersUntil(deadline),
                sheet.figures().silence().toSeconds());
    }

    private static Stream<StepRow> steps(ExamSheet sheet, Taken taken) {
        var sitting = taken.sitting();
        var past = taken.past();
        var pause = (past.endedAt().toEpochMilli() - past.startedAt().toEpochMilli())
                / (past.answers().size() + 1);
        var seq = new long[1];
        return new TreeMap<>(past.answers()).entrySet().stream().map(answer -> {
            var question = sheet.form().slots().get(answer.getKey());
            if (question == null) throw new Conflict("sittings.past.slot-unknown", answer.getKey());
            ResponseFit.check(answer.getValue(), question);
            var step = new Step(
                    ++seq[0], 1, answer.getKey(), ResponseJson.write(answer.getValue()), new Stamp(null, pause));
            var at = WireTime.cut(past.startedAt().plusMillis(pause * seq[0]));
            return new StepRow(sitting.id(), client(sitting.id()), step, at);
        });
    }

    private void end(ExamSheet sheet, Taken taken) {
        var sitting = taken.sitting();
        var past = taken.past();
        var held = new TreeMap<>(past.answers())
                .entrySet().stream()
                        .filter(answer -> answer.getValue().answered())
                        .map(answer -> new HeldAnswer(answer.getKey(), answer.getValue()))
                        .toList();
        var at = WireTime.cut(past.endedAt());
        var form = sheet.form();
        var code = ReceiptCode.of(sitting.id(), form.hash(), at, past.reason(), held.size(), form.total(), held);
        sittings.end(sitting.id(), past.reason(), at, code, held.size());
    }

    private static String client(PublicId sitting) {
        return UUID.nameUUIDFromBytes(sitting.hex().getBytes(StandardCharsets.US_ASCII))
                .toString();
    }
}
