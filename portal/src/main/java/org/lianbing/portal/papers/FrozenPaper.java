package org.lianbing.portal.papers;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.questionbank.marking.MarkRule;

/// A paper that can no longer change, keys included: for marking and staff, never for candidates.
///
/// @param hash sha-256 of the candidates' rendering, 64 hex digits
/// @param slots in order
public record FrozenPaper(PaperId id, String hash, List<PaperSlot> slots, MarkRule rule, BigDecimal total) {
    public FrozenPaper {
        slots = List.copyOf(slots);
    }
}
