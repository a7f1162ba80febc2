package org.lianbing.questionbank.response;

import java.util.List;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Rule;

/// Whether a response can belong to a question: its kind, its option ids, its number of blanks, its items.
public final class ResponseFit {
    private ResponseFit() {}

    /// Passes, or refuses.
    ///
    /// @throws MalformedResponse when the response cannot belong to the question
    public static void check(Response response, CandidateQuestion question) {
        check(response, question, "");
    }

    private static void check(Response response, CandidateQuestion question, String at) {
        switch (response) {
            case Response.Choice r
            when question instanceof CandidateQuestion.Single q ->
                known(List.of(r.option()), q.options(), at + "choice");
            case Response.Choices r
            when question instanceof CandidateQuestion.Multiple q -> known(r.options(), q.options(), at + "choices");
            case Response.Blanks r
            when question instanceof CandidateQuestion.Blank q -> {
                if (r.texts().size() != q.blanks()) {
                    throw new MalformedResponse(at + "blanks", Rule.RESPONSE_BLANK_COUNT);
                }
            }
            case Response.Items r
            when question instanceof CandidateQuestion.Case q ->
                r.items().forEach((number, item) -> item(number, item, q));
            default -> {
                if (response.type() != question.type()) {
                    throw new MalformedResponse(at, Rule.RESPONSE_KIND);
                }
            }
        }
    }

    private static void item(int number, Response item, CandidateQuestion.Case question) {
        String at = "items." + number;
        if (number > question.items().size()) {
            throw new MalformedResponse(at, Rule.RESPONSE_UNKNOWN_ITEM);
        }
        check(item, question.items().get(number - 1).question(), at + ".");
    }

    private static void known(List<String> chosen, List<Option> options, String at) {
        if (!options.stream().map(Option::id).toList().containsAll(chosen)) {
            throw new MalformedResponse(at, Rule.RESPONSE_UNKNOWN_OPTION);
        }
    }
}
