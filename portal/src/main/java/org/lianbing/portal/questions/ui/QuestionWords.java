package org.lianbing.portal.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Locale;
import org.lianbing.portal.questions.Question;
import org.lianbing.portal.questions.QuestionStatus;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;

/// The bank's dictionaries in the page's language.
final class QuestionWords {
    private QuestionWords() {}

    static String type(QuestionType type) {
        return say("question.type." + type.code());
    }

    static String level(Level level) {
        return say("question.level." + level.code());
    }

    static String part(int number) {
        var part = Part.of(number);
        return say("question.part", number, say("question.language").equals("zh") ? part.zh() : part.en());
    }

    static String status(QuestionStatus status) {
        return say("question.status." + status.name().toLowerCase(Locale.ROOT));
    }

    static Component status(Question question, Clock clock) {
        if (question.embargoed(clock.instant())) return new Status(Status.Tone.WARNING, say("question.embargoed"));
        var tone = switch (question.status()) {
            case DRAFT, RETIRED -> Status.Tone.NEUTRAL;
            case REVIEWED, FROZEN -> Status.Tone.INFO;
            case APPROVED -> Status.Tone.GOOD;
        };
        return new Status(tone, status(question.status()));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
