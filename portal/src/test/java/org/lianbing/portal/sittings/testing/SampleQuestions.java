package org.lianbing.portal.sittings.testing;

import java.util.List;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Domain;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.Post;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.RubricPoint;

/// One question of each type. `keys` 0 or 1 gives the same wording with another key, answer, rubric, explanation.
public final class SampleQuestions {
    private static final List<Option> OPTIONS =
            List.of(new Option("A", "甲"), new Option("B", "乙"), new Option("C", "丙"), new Option("D", "丁"));

    private SampleQuestions() {}

    public static List<Content> ofEveryType(int keys) {
        boolean first = keys == 0;
        var single = new Content.Single("单选题干", OPTIONS, first ? "B" : "D");
        var multiple = new Content.Multiple("多选题干", OPTIONS, first ? List.of("A", "C") : List.of("B", "C", "D"));
        var judge = new Content.Judge("判断题干", first);
        var blank = new Content.Blank(
                "期限为____日，罚款____元",
                first ? List.of(List.of("15"), List.of("200")) : List.of(List.of("30", "三十"), List.of("500")));
        var shortAnswer = new Content.ShortAnswer(
                "简答题干",
                first ? "参考答案一" : "另一份更长的参考答案",
                first
                        ? List.of(new RubricPoint(2, "要点一"), new RubricPoint(3, "要点二"))
                        : List.of(new RubricPoint(5, "唯一要点")));
        var scene = new Content.Case(
                "案情",
                List.of(
                        new CaseItem(4, single, first ? "小题解析" : ""),
                        new CaseItem(3, judge, ""),
                        new CaseItem(3, shortAnswer, "")));
        return List.of(single, multiple, judge, blank, shortAnswer, scene);
    }

    public static QuestionVersion version(String slug, int number, Content content, String explanation) {
        return new QuestionVersion(
                new QuestionId("P2-%s-%03d".formatted(slug, number)),
                1,
                Part.of(2),
                content,
                explanation,
                List.of(new Citation("中华人民共和国行政处罚法", "2021-01-22修订", 33, 0, 1, 0)),
                List.of(),
                3,
                Level.APPLY,
                Domain.GENERAL,
                List.of(Post.EVERYONE),
                false,
                List.of());
    }
}
