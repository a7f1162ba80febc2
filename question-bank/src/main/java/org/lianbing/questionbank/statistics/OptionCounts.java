package org.lianbing.questionbank.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.response.Response;

/// How often each option was chosen.
///
/// @param chosen by option id (`true` and `false` for 判断), options nobody chose included; for 多选 the sum can
///     exceed the number of candidates
/// @param unanswered candidates who chose nothing
public record OptionCounts(Map<String, Integer> chosen, int unanswered) {

    /// Counts responses to a choice or true-or-false question; other types have no options and give an empty map.
    ///
    /// @param responses one per candidate, null for no answer
    public static OptionCounts of(Content content, List<@Nullable Response> responses) {
        Map<String, Integer> chosen = new TreeMap<>();
        options(content).forEach(id -> chosen.put(id, 0));
        int unanswered = 0;
        for (Response response : responses) {
            List<String> picked = response == null ? List.of() : picked(response);
            picked.forEach(id -> chosen.computeIfPresent(id, (_, n) -> n + 1));
            unanswered += response == null || !response.answered() ? 1 : 0;
        }
        return new OptionCounts(chosen, unanswered);
    }

    private static List<String> options(Content content) {
        return switch (content) {
            case Content.Single q -> q.options().stream().map(Option::id).toList();
            case Content.Multiple q -> q.options().stream().map(Option::id).toList();
            case Content.Judge _ -> List.of("true", "false");
            case Content.Blank _, Content.ShortAnswer _, Content.Case _ -> List.of();
        };
    }

    private static List<String> picked(Response response) {
        return switch (response) {
            case Response.Choice r -> List.of(r.option());
            case Response.Choices r -> r.options();
            case Response.Verdict r -> List.of(String.valueOf(r.verdict()));
            case Response.Blanks _, Response.Text _, Response.Items _ -> List.of();
        };
    }
}
