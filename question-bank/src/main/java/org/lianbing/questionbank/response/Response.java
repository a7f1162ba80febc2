package org.lianbing.questionbank.response;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianbing.questionbank.QuestionType;

/// What a candidate answered to one question; option ids, never shown letters.
public sealed interface Response {
    QuestionType type();

    /// Whether there is anything to mark. An empty list of choices, blank strings and a case without an answered
    /// item count as not answered.
    boolean answered();

    /// 单选
    record Choice(String option) implements Response {
        @Override
        public QuestionType type() {
            return QuestionType.SINGLE;
        }

        @Override
        public boolean answered() {
            return true;
        }
    }

    /// 多选; kept sorted and distinct.
    record Choices(List<String> options) implements Response {
        public Choices {
            options = List.copyOf(new TreeSet<>(options));
        }

        @Override
        public QuestionType type() {
            return QuestionType.MULTIPLE;
        }

        @Override
        public boolean answered() {
            return !options.isEmpty();
        }
    }

    /// 判断
    record Verdict(boolean verdict) implements Response {
        @Override
        public QuestionType type() {
            return QuestionType.JUDGE;
        }

        @Override
        public boolean answered() {
            return true;
        }
    }

    /// 填空; one string per blank, empty where nothing was written.
    record Blanks(List<String> texts) implements Response {
        public Blanks {
            texts = List.copyOf(texts);
        }

        @Override
        public QuestionType type() {
            return QuestionType.BLANK;
        }

        @Override
        public boolean answered() {
            return texts.stream().anyMatch(t -> !t.isBlank());
        }
    }

    /// 简答
    record Text(String text) implements Response {
        @Override
        public QuestionType type() {
            return QuestionType.SHORT;
        }

        @Override
        public boolean answered() {
            return !text.isBlank();
        }
    }

    /// 案例分析; by item number from 1, unanswered items absent.
    record Items(Map<Integer, Response> items) implements Response {
        public Items {
            items = Collections.unmodifiableMap(new TreeMap<>(items));
        }

        @Override
        public QuestionType type() {
            return QuestionType.CASE;
        }

        @Override
        public boolean answered() {
            return items.values().stream().anyMatch(Response::answered);
        }
    }
}
