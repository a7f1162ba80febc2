package org.lianbing.portal.faults.runs;

import java.util.Map;
import org.lianbing.portal.faults.candidates.Op;

/// A receipt's code, computed again after `docs/receipt.md`.
final class ReceiptText {
    private static final int MILLIS_END = 23;

    private ReceiptText() {}

    /// @param ended with microseconds, as the database writes it
    record Head(String sitting, String paper, String ended, String reason, int answered, int total) {}

    /// @param held canonical responses in ascending order of their slots
    static String code(Head head, Map<Integer, String> held) {
        if (head.ended().length() < MILLIS_END) return "";
        var text = new StringBuilder("lianbing-receipt 1\n")
                .append("sitting %s\npaper %s\nended %sZ\nreason %s\nanswered %d/%d\n"
                        .formatted(
                                head.sitting(),
                                head.paper(),
                                head.ended().substring(0, MILLIS_END),
                                head.reason(),
                                head.answered(),
                                head.total()));
        held.forEach((slot, response) ->
                text.append(slot).append(' ').append(response).append('\n'));
        return Op.hash(text.toString());
    }
}
