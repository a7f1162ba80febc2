package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.RubricPoint;

/// The texts inside a question, by what they do.
final class QuestionTexts {
    private QuestionTexts() {}

    /// The question itself and, for a case, its sub-items.
    static List<Content> flat(Content content) {
        List<Content> all = new ArrayList<>(List.of(content));
        if (content instanceof Content.Case c) {
            c.items().forEach(item -> all.add(item.content()));
        }
        return all;
    }

    static List<Option> options(Content content) {
        return switch (content) {
            case Content.Single q -> q.options();
            case Content.Multiple q -> q.options();
            case Content.Judge _, Content.Blank _, Content.ShortAnswer _, Content.Case _ -> List.of();
        };
    }

    /// What is held right, in words; nothing for 判断.
    static List<String> key(Content content) {
        return switch (content) {
            case Content.Single q -> texts(q.options(), List.of(q.key()));
            case Content.Multiple q -> texts(q.options(), q.key());
            case Content.Judge _ -> List.of();
            case Content.Blank q -> q.key().stream().flatMap(List::stream).toList();
            case Content.ShortAnswer q -> {
                List<String> texts = new ArrayList<>(List.of(q.answer()));
                q.rubric().stream().map(RubricPoint::text).forEach(texts::add);
                yield texts;
            }
            case Content.Case _ -> List.of();
        };
    }

    private static List<String> texts(List<Option> options, List<String> key) {
        Map<String, String> byId = options.stream().collect(Collectors.toMap(Option::id, Option::text));
        return key.stream().map(id -> byId.getOrDefault(id, "")).toList();
    }
}
