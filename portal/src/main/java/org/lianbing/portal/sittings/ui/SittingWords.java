package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.sittings.SittingLine;

/// How a sitting's state is said.
final class SittingWords {
    private SittingWords() {}

    static Status status(SittingLine line) {
        return switch (line.state()) {
            case PREPARED -> new Status(Status.Tone.NEUTRAL, word(line));
            case OPEN -> new Status(Status.Tone.INFO, word(line));
            case ENDED -> new Status(Status.Tone.GOOD, word(line));
        };
    }

    static String word(SittingLine line) {
        var reason = line.endReason();
        return I18NProvider.translate(reason == null ? "sittings.state." + line.state() : "sittings.reason." + reason);
    }
}
