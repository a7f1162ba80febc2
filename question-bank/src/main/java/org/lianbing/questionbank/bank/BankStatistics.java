package org.lianbing.questionbank.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.QuestionVersion;

/// How many questions a bank has, by what they are; statutes and articles counted once each.
public record BankStatistics(
        int questions,
        int reported,
        int statutes,
        int articles,
        Map<Part, Integer> parts,
        Map<QuestionType, Integer> types,
        Map<Level, Integer> levels,
        Map<Integer, Integer> difficulties) {

    public static BankStatistics of(List<QuestionVersion> questions) {
        List<Citation> citations =
                questions.stream().flatMap(q -> q.citations().stream()).toList();
        return new BankStatistics(
                questions.size(),
                (int) questions.stream().filter(QuestionVersion::reported).count(),
                (int) citations.stream().map(Citation::statute).distinct().count(),
                (int) citations.stream().map(Citation::articleRef).distinct().count(),
                count(questions, QuestionVersion::part, Part::number),
                count(questions, QuestionVersion::type, QuestionType::ordinal),
                count(questions, QuestionVersion::level, Level::ordinal),
                count(questions, QuestionVersion::difficulty, d -> d));
    }

    private static <K> Map<K, Integer> count(
            List<QuestionVersion> questions, Function<QuestionVersion, K> by, Function<K, Integer> order) {
        return questions.stream()
                .collect(Collectors.groupingBy(
                        by, () -> new TreeMap<>(Comparator.comparing(order)), Collectors.summingInt(q -> 1)));
    }
}
