package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.lianbing.questionbank.response.Response;

/// An answer in words, with the wording of the options chosen: candidates see letters in an order of their own.
final class AnswerText {
    private AnswerText() {}

    static String of(@Nullable CandidateQuestion question, @Nullable Response response) {
        return switch (response) {
            case null -> I18NProvider.translate("sittings.evidence.cleared");
            case Response.Choice choice -> options(question, List.of(choice.option()));
            case Response.Choices choices -> options(question, choices.options());
            case Response.Verdict verdict -> I18NProvider.translate("question.judge." + verdict.verdict());
            case Response.Blanks blanks -> String.join("；", blanks.texts());
            case Response.Text text -> text.text();
            case Response.Items items ->
                items.items().entrySet().stream()
                        .map(item -> I18NProvider.translate(
                                "sittings.evidence.item",
                                item.getKey(),
                                of(item(question, item.getKey()), item.getValue())))
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String options(@Nullable CandidateQuestion question, List<String> chosen) {
        var offered = switch (question) {
            case CandidateQuestion.Single single -> single.options();
            case CandidateQuestion.Multiple multiple -> multiple.options();
            case null, default -> List.<Option>of();
        };
        return chosen.stream()
                .map(id -> offered.stream()
                        .filter(option -> option.id().equals(id))
                        .findFirst()
                        .map(Option::text)
                        .orElse(id))
                .collect(Collectors.joining("；"));
    }

    private static @Nullable CandidateQuestion item(@Nullable CandidateQuestion question, int number) {
        return question instanceof CandidateQuestion.Case whole
                ? whole.items().stream()
                        .filter(item -> item.item() == number)
                        .map(CandidateQuestion.Item::question)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
