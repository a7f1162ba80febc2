package org.lianbing.portal.marking.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.response.Response;

/// A response in words. Letters are the question's own, as the key below it names them.
final class AnswerWords {
    private AnswerWords() {}

    static String of(@Nullable Response response) {
        return switch (response) {
            case null -> I18NProvider.translate("marking.review.unanswered");
            case Response.Choice choice -> choice.option();
            case Response.Choices choices -> String.join("、", choices.options());
            case Response.Verdict verdict -> I18NProvider.translate("question.judge." + verdict.verdict());
            case Response.Blanks blanks -> String.join("；", blanks.texts());
            case Response.Text text -> text.text();
            case Response.Items items ->
                items.items().entrySet().stream()
                        .map(item -> I18NProvider.translate(
                                "marking.review.item-answer", item.getKey(), of(item.getValue())))
                        .collect(Collectors.joining("\n"));
        };
    }
}
