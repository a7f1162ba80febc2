package org.lianbing.portal.exams.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.shared.ui.Status;

/// Words of exams in the page's language.
final class ExamWords {
    private ExamWords() {}

    static String kind(ExamKind kind) {
        return say("exams.kind." + lower(kind));
    }

    static String release(ReleaseRule rule) {
        return say("exams.release." + lower(rule));
    }

    static String word(ExamState state) {
        return say("exams.state." + lower(state));
    }

    static Status state(ExamState state) {
        var tone = switch (state) {
            case DRAFT, CLOSED -> Status.Tone.NEUTRAL;
            case SCHEDULED -> Status.Tone.INFO;
            case OPEN -> Status.Tone.WARNING;
            case RELEASED -> Status.Tone.GOOD;
            case CANCELLED -> Status.Tone.BAD;
        };
        return new Status(tone, word(state));
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
