package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a question asks and what is right, by type. Every constructor throws [Invalid] with all it refuses.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Single.class, name = "single"),
    @JsonSubTypes.Type(value = Content.Multiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = Content.Judge.class, name = "judge"),
    @JsonSubTypes.Type(value = Content.Blank.class, name = "blank"),
    @JsonSubTypes.Type(value = Content.ShortAnswer.class, name = "short"),
    @JsonSubTypes.Type(value = Content.Case.class, name = "case")
})
public sealed interface Content {
    QuestionType type();

    /// The stem, or a case's scene.
    String stem();

    /// A type that may also be a sub-item of a case.
    sealed interface Simple extends Content {}

    /// 单选: one of 2–8 options, lettered in order.
    record Single(String stem, List<Option> options, String key) implements Simple {
        public Single {
            options = List.copyOf(options);
            var problems = new Problems().text(stem, "stem");
            Choices.check(problems, options, List.of(key));
            problems.orThrow();
        }

        @Override
        public QuestionType type() {
            return QuestionType.SINGLE;
        }
    }

    /// 多选: two or more of 2–8 options; the key is kept sorted.
    record Multiple(String stem, List<Option> options, List<String> key) implements Simple {
        public Multiple {
            options = List.copyOf(options);
            Set<String> distinct = new TreeSet<>(key);
            var problems = new Problems()
                    .text(stem, "stem")
                    .refuseIf(distinct.size() < 2, "key", Rule.KEY_TOO_FEW, distinct.size())
                    .refuseIf(distinct.size() < key.size(), "key", Rule.KEY_REPEATED, String.join(",", key));
            key = List.copyOf(distinct);
            Choices.check(problems, options, key);
            problems.orThrow();
        }

        @Override
        public QuestionType type() {
            return QuestionType.MULTIPLE;
        }
    }

    /// 判断: the stem is right or wrong.
    record Judge(String stem, boolean key) implements Simple {
        public Judge {
            new Problems().text(stem, "stem").orThrow();
        }

        @Override
        public QuestionType type() {
            return QuestionType.JUDGE;
        }
    }

    /// 填空: four underscores in the stem for each blank; the key lists, per blank in order, every accepted answer.
    record Blank(String stem, List<List<String>> key) implements Simple {
        /// What stands for a blank in a stem.
        public static final String MARK = "____";

        private static final Pattern RUN = Pattern.compile("_{4,}");

        public Blank {
            key = key.stream().map(List::copyOf).toList();
            int blanks = blanks(stem);
            var problems = new Problems()
                    .text(stem, "stem")
                    .refuseIf(blanks == 0, "stem", Rule.BLANK_NONE)
                    .refuseIf(blanks != key.size(), "key", Rule.BLANK_COUNT, blanks, key.size());
            for (int i = 0; i < key.size(); i++) {
                List<String> accepted = key.get(i);
                problems.refuseIf(
                        accepted.isEmpty() || accepted.stream().anyMatch(String::isBlank),
                        "key",
                        Rule.BLANK_ANSWER_NONE,
                        i + 1);
                problems.refuseIf(
                        new HashSet<>(accepted).size() < accepted.size(),
                        "key",
                        Rule.KEY_REPEATED,
                        String.join(",", accepted));
            }
            problems.orThrow();
        }

        /// How many blanks a stem has: its runs of four or more underscores.
        public static int blanks(String stem) {
            return (int) RUN.matcher(stem).results().count();
        }

        @Override
        public QuestionType type() {
            return QuestionType.BLANK;
        }
    }

    /// 简答: a model answer and a rubric of weighted points; marked by a person.
    record ShortAnswer(String stem, String answer, List<RubricPoint> rubric) implements Simple {
        public ShortAnswer {
            rubric = List.copyOf(rubric);
            new Problems()
                    .text(stem, "stem")
                    .text(answer, "answer")
                    .refuseIf(rubric.isEmpty(), "rubric", Rule.RUBRIC_NONE)
                    .orThrow();
        }

        @Override
        public QuestionType type() {
            return QuestionType.SHORT;
        }
    }

    /// 案例分析: a scene and 2–5 sub-items, numbered from 1 in order.
    record Case(String scene, List<CaseItem> items) implements Content {
        public Case {
            items = List.copyOf(items);
            new Problems()
                    .text(scene, "scene")
                    .refuseIf(items.size() < 2 || items.size() > 5, "items", Rule.ITEM_COUNT, items.size())
                    .orThrow();
        }

        @Override
        public String stem() {
            return scene;
        }

        @Override
        public QuestionType type() {
            return QuestionType.CASE;
        }
    }
}
