package org.lianbing.portal.officers.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.officers.TransferSide;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Status;

/// Transfers in the page's words.
final class TransferWords {
    static final List<String> HEADINGS = List.of(
            "officers.field.number",
            "officers.field.name",
            "officers.transfer.from-unit",
            "officers.transfer.to",
            "officers.posting.from",
            "officers.posting.basis",
            "officers.transfer.state",
            "officers.transfer.side",
            "officers.transfer.proposed-by",
            "officers.transfer.decided-by",
            "officers.transfer.reason");

    private TransferWords() {}

    static String of(TransferState state) {
        return I18NProvider.translate("officers.transfer.state." + state.name());
    }

    static String of(TransferSide side) {
        return I18NProvider.translate("officers.transfer.side." + side.name());
    }

    static Status status(TransferState state) {
        var tone = switch (state) {
            case PROPOSED -> Status.Tone.WARNING;
            case AGREED -> Status.Tone.GOOD;
            case REFUSED -> Status.Tone.BAD;
            case WITHDRAWN -> Status.Tone.NEUTRAL;
        };
        return new Status(tone, of(state));
    }

    static List<@Nullable Object> row(Transfer transfer) {
        return Arrays.asList(
                transfer.number(),
                transfer.name(),
                transfer.fromUnit(),
                transfer.toUnit(),
                transfer.plan().from(),
                transfer.plan().basis(),
                of(transfer.state()),
                of(transfer.side()),
                transfer.proposedBy() + " " + Times.minute(transfer.proposedAt()),
                decided(transfer),
                transfer.reason());
    }

    static @Nullable String decided(Transfer transfer) {
        return transfer.decidedBy() == null ? null : transfer.decidedBy() + " " + Times.minute(transfer.decidedAt());
    }
}
