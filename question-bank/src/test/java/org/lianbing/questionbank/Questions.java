package org.lianbing.questionbank;

import java.util.List;

/// Questions for tests.
public final class Questions {
    public static final List<Option> ABCD =
            List.of(new Option("A", "二百元"), new Option("B", "一千元"), new Option("C", "三千元"), new Option("D", "五千元"));

    private static final String LAW = "中华人民共和国行政处罚法";

    private Questions() {}

    public static Content.Single single(String key) {
        return new Content.Single("对公司当场罚款最高可以是", ABCD, key);
    }

    public static Content.Multiple multiple(String... key) {
        return new Content.Multiple("下列做法合法的有", ABCD, List.of(key));
    }

    public static Content.Judge judge(boolean key) {
        return new Content.Judge("两日按工作日计算。", key);
    }

    public static Content.Blank blank(List<List<String>> key) {
        return new Content.Blank("应当在____内缴到____。", key);
    }

    public static Content.ShortAnswer shortAnswer(String answer) {
        return new Content.ShortAnswer(
                "说明理由。", answer, List.of(new RubricPoint(2, answer + "一"), new RubricPoint(1, answer + "二")));
    }

    public static Content.Case caseOf(Content.Simple... items) {
        return new Content.Case(
                "执法人员在江面巡航。",
                List.of(items).stream().map(i -> new CaseItem(2, i, "因为")).toList());
    }

    public static QuestionVersion version(Content content) {
        return version("P2-admin-penalty-law-001", content);
    }

    public static QuestionVersion version(String id, Content content) {
        return new QuestionVersion(
                new QuestionId(id),
                1,
                new QuestionId(id).part(),
                content,
                "单位当场罚款的上限是三千元。",
                List.of(new Citation(LAW, "2021-01-22修订", 51, 0, 1, 0)),
                List.of(new Gist(new ArticleRef(LAW, 51, 0), "小额罚款可以当场决定。")),
                3,
                Level.APPLY,
                Domain.GENERAL,
                List.of(Post.FRONT_LINE, Post.EVERYONE),
                true,
                List.of("15日+30日"));
    }

    /// One of every type.
    public static List<Content> everyType() {
        return List.of(
                single("B"),
                multiple("A", "C"),
                judge(true),
                blank(List.of(List.of("15日", "十五日"), List.of("银行"))),
                shortAnswer("甲"),
                caseOf(single("A"), multiple("B", "C"), judge(false), shortAnswer("乙")));
    }
}
