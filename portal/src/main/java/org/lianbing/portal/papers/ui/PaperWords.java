package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.Locale;
import org.lianbing.portal.papers.PaperState;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.marking.MultipleRule;

/// Words of blueprints and papers in the page's language.
final class PaperWords {
    private PaperWords() {}

    static String type(QuestionType type) {
        return say("question.type." + type.code());
    }

    static String part(Part part) {
        return say("question.part", part.number(), say("question.language").equals("zh") ? part.zh() : part.en());
    }

    static Component state(PaperState state) {
        return switch (state) {
            case DRAFT -> new Status(Status.Tone.NEUTRAL, say("papers.state.draft"));
            case FROZEN -> new Status(Status.Tone.GOOD, say("papers.state.frozen"));
        };
    }

    static String rule(MultipleRule rule) {
        return say("papers.rule." + rule.name().toLowerCase(Locale.ROOT));
    }

    static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
