package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.HeldRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends sittings. The caller holds the locks of their rows, so nothing can be saved while the receipt is made; the
/// update is conditional, so of several who want the end exactly one gets it.
@Component
class SittingEnds {
    private final SittingMapper sittings;
    private final AnswerMapper answers;
    private final ExamSheets sheets;
    private final ApplicationEventPublisher events;

    SittingEnds(SittingMapper sittings, AnswerMapper answers, ExamSheets sheets, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.answers = answers;
        this.sheets = sheets;
        this.events = events;
    }

    /// Ends one and returns it as it is then; one that has ended already is returned as it is. After the deadline
    /// it is the deadline that ended it, whoever asks.
    Sitting end(Sitting locked, EndReason reason, Instant now) {
        if (locked.state() == SittingState.OPEN) endAll(List.of(locked), reason, now);
        var ended = sittings.byId(locked.id());
        if (ended == null) throw new IllegalStateException("A sitting vanished");
        return ended;
    }

    /// How many of them this call ended.
    int endAll(List<Sitting> locked, EndReason reason, Instant now) {
        if (locked.isEmpty()) return 0;
        var held = heldOf(locked);
        var ended = new ArrayList<PublicId>();
        for (var sitting : locked) {
            var overdue = sitting.overdue(now);
            var why = overdue ? EndReason.DEADLINE : reason;
            var at = overdue ? sitting.requireDeadline() : now;
            if (end(sitting, why, at, held.getOrDefault(sitting.id(), List.of()))) ended.add(sitting.id());
        }
        if (!ended.isEmpty()) events.publishEvent(new SittingsEnded(ended, now));
        return ended.size();
    }

    private boolean end(Sitting sitting, EndReason reason, Instant at, List<HeldAnswer> held) {
        var form = sheets.of(sitting.exam()).form();
        var answered = (int)
                held.stream().filter(answer -> answer.response().answered()).count();
        var code = ReceiptCode.of(sitting.id(), form.hash(), at, reason, answered, form.total(), held);
        return sittings.end(sitting.id(), reason, at, code, answered) == 1;
    }

    private Map<PublicId, List<HeldAnswer>> heldOf(List<Sitting> locked) {
        return answers.held(locked.stream().map(Sitting::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        HeldRow::sitting, Collectors.mapping(HeldRow::toDomain, Collectors.toList())));
    }
}
