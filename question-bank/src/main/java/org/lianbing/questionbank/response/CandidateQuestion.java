package org.lianbing.questionbank.response;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionType;

/// A question as a candidate may see it. No type below has a field for a key, answer, rubric or explanation, and no
/// value depends on one: the number of blanks comes from the stem.
public sealed interface CandidateQuestion {
    QuestionType type();

    /// A type that may also be a sub-item of a case.
    sealed interface Simple extends CandidateQuestion {
        String stem();
    }

    record Single(String stem, List<Option> options) implements Simple {
        @Override
        public QuestionType type() {
            return QuestionType.SINGLE;
        }
    }

    record Multiple(String stem, List<Option> options) implements Simple {
        @Override
        public QuestionType type() {
            return QuestionType.MULTIPLE;
        }
    }

    record Judge(String stem) implements Simple {
        @Override
        public QuestionType type() {
            return QuestionType.JUDGE;
        }
    }

    record Blank(String stem, int blanks) implements Simple {
        @Override
        public QuestionType type() {
            return QuestionType.BLANK;
        }
    }

    record ShortAnswer(String stem) implements Simple {
        @Override
        public QuestionType type() {
            return QuestionType.SHORT;
        }
    }

    record Case(String scene, List<Item> items) implements CandidateQuestion {
        @Override
        public QuestionType type() {
            return QuestionType.CASE;
        }
    }

    /// A sub-item: its number from 1 and its relative weight.
    record Item(int item, double weight, Simple question) {}

    static CandidateQuestion of(Content content) {
        return switch (content) {
            case Content.Simple simple -> of(simple);
            case Content.Case c -> new Case(c.scene(), items(c.items()));
        };
    }

    private static Simple of(Content.Simple content) {
        return switch (content) {
            case Content.Single q -> new Single(q.stem(), q.options());
            case Content.Multiple q -> new Multiple(q.stem(), q.options());
            case Content.Judge q -> new Judge(q.stem());
            case Content.Blank q -> new Blank(q.stem(), Content.Blank.blanks(q.stem()));
            case Content.ShortAnswer q -> new ShortAnswer(q.stem());
        };
    }

    private static List<Item> items(List<CaseItem> items) {
        List<Item> shown = new ArrayList<>();
        for (CaseItem item : items) {
            shown.add(new Item(shown.size() + 1, item.points(), of(item.content())));
        }
        return List.copyOf(shown);
    }
}
