package org.lianbing.portal.sittings;

import java.math.BigInteger;
import java.util.List;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.HeldRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.stereotype.Component;

/// How many slots a sitting has answered, counted anew from its steps.
@Component
class Progress {
    private static final int HEX = 16;

    private final AnswerMapper answers;
    private final SittingMapper sittings;

    Progress(AnswerMapper answers, SittingMapper sittings) {
        this.answers = answers;
        this.sittings = sittings;
    }

    /// Bit n for slot n.
    BigInteger answered(PublicId sitting) {
        return answers.held(List.of(sitting)).stream()
                .map(HeldRow::toDomain)
                .filter(answer -> answer.response().answered())
                .reduce(BigInteger.ZERO, (bits, answer) -> bits.setBit(answer.slot()), BigInteger::or);
    }

    void recount(PublicId sitting) {
        var slots = answered(sitting);
        sittings.progress(sitting, slots.bitCount(), slots.toString(HEX));
    }
}
