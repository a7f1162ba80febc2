package org.lianbing.portal.sittings;

import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.questionbank.response.CandidateQuestion;

/// What answers are held against: the paper's slots as candidates see them, no key among it.
///
/// @param hash of the rendering, 64 hex digits
record PaperForm(String hash, Map<Integer, CandidateQuestion> slots) {
    static PaperForm of(FrozenPaper paper) {
        return new PaperForm(
                paper.hash(),
                paper.slots().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                PaperSlot::slot,
                                slot -> CandidateQuestion.of(slot.version().content()))));
    }

    int total() {
        return slots.size();
    }
}
