package org.lianbing.portal.sittings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.ContactBatch;
import org.lianbing.portal.sittings.persistence.ContactRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.lianbing.portal.sittings.persistence.StepBatch;
import org.lianbing.portal.sittings.persistence.StepRow;
import org.lianbing.questionbank.response.ResponseFit;
import org.lianbing.questionbank.response.ResponseJson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in sittings that have begun and go on, in bulk: prepared ones become open ones with answers, events and a
/// last contact. Their browsers go on with the passes of [#open].
@Service
public class SittingsUnderWay {
    private static final int HEX = 16;

    private final SittingMapper sittings;
    private final AnswerMapper answers;
    private final ContactBatch contacts;
    private final StepBatch steps;
    private final ExamSheets sheets;

    SittingsUnderWay(
            SittingMapper sittings, AnswerMapper answers, ContactBatch contacts, StepBatch steps, ExamSheets sheets) {
        this.sittings = sittings;
        this.answers = answers;
        this.contacts = contacts;
        this.steps = steps;
        this.sheets = sheets;
    }

    /// @throws Conflict when one of them is no candidate, or has begun already
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void record(ExamId exam, List<UnderWay> begun) {
        var sheet = sheets.of(exam);
        var prepared =
                sittings.prepared(exam).stream().collect(Collectors.toMap(Sitting::officer, Function.identity()));
        var rows = new ArrayList<StepRow>();
        var heard = new ArrayList<ContactRow>();
        for (var each : begun) {
            var sitting = prepared.get(each.officer());
            if (sitting == null) throw new Conflict("sittings.past.not-prepared");
            start(sheet, sitting, each);
            rows.addAll(steps(sheet, sitting, each));
            heard.add(new ContactRow(sitting.id(), WireTime.cut(each.lastHeard())));
        }
        steps.append(rows);
        contacts.heard(heard);
    }

    /// Those of an exam that go on.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional(readOnly = true)
    public List<Sitting> open(ExamId exam) {
        return sittings.going(exam);
    }

    private void start(ExamSheet sheet, Sitting sitting, UnderWay begun) {
        var id = sitting.id();
        var start = WireTime.cut(begun.startedAt());
        var deadline = sheet.deadline(start, sitting.grantedMinutes());
        var silence = sheet.figures().silence().toSeconds();
        sittings.start(id, begun.client(), start, deadline, sheet.answersUntil(deadline), silence);
        for (var notice : begun.notices()) {
            var event = new SittingEvent(notice.kind(), new Stamp(null, 0));
            answers.record(id, 1, List.of(event), WireTime.cut(notice.at()));
        }
    }

    private List<StepRow> steps(ExamSheet sheet, Sitting sitting, UnderWay begun) {
        var rows = new ArrayList<StepRow>();
        var slots = BigInteger.ZERO;
        for (var given : begun.answers().entrySet()) {
            var slot = given.getValue().slot();
            var question = sheet.form().slots().get(slot);
            if (question == null) throw new Conflict("sittings.past.slot-unknown", slot);
            var response = given.getValue().response();
            ResponseFit.check(response, question);
            var step = new Step(rows.size() + 1L, 1, slot, ResponseJson.write(response), new Stamp(null, 0));
            rows.add(new StepRow(sitting.id(), begun.client(), step, WireTime.cut(given.getKey())));
            slots = response.answered() ? slots.setBit(slot) : slots.clearBit(slot);
        }
        if (!rows.isEmpty())
            sittings.saved(
                    sitting.id(),
                    slots.bitCount(),
                    slots.toString(HEX),
                    rows.size(),
                    rows.getLast().at());
        return rows;
    }
}
