package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Status.Tone;

/// A request about personal data in words.
final class RequestWords {
    private RequestWords() {}

    static Status status(Component page, DataRequest request) {
        var tone = switch (request.state()) {
            case OPEN -> Tone.WARNING;
            case GRANTED -> Tone.GOOD;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new Status(tone, state(page, request.state()));
    }

    static String state(Component page, DataRequest.State state) {
        return page.getTranslation("officers.persondata.state." + state);
    }

    static String kind(Component page, DataRequest.Kind kind) {
        return page.getTranslation("officers.persondata.kind." + kind);
    }

    static Facts facts(Component page, DataRequest request) {
        var facts = new Facts()
                .with(page.getTranslation("officers.persondata.kind"), kind(page, request.kind()))
                .with(page.getTranslation("officers.persondata.asked-at"), Times.minute(request.askedAt()))
                .with(page.getTranslation("officers.persondata.due"), request.due())
                .with(page.getTranslation("officers.persondata.wish"), request.wish());
        if (request.answer() != null)
            facts.with(page.getTranslation("officers.persondata.answer"), request.answer())
                    .with(page.getTranslation("officers.persondata.answered-at"), Times.minute(request.answeredAt()))
                    .with(page.getTranslation("officers.persondata.answered-by"), request.answeredBy());
        return facts;
    }
}
