package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;

/// No two questions whose stems and options share so many trigrams that their Jaccard similarity reaches 0.8.
///
/// Every trigram points at the questions that have it, so only pairs that share one are counted; of each question's
/// trigrams only the rarest are looked up: two sets as similar as 0.8 share at least one of the rarest fifth.
final class NoNearDuplicates implements Check {
    private static final double TOO_CLOSE = 0.8;

    private record Entry(BankQuestion question, Set<String> trigrams) {}

    @Override
    public void run(Bank bank, Report report) {
        List<Entry> entries = bank.questions()
                .map(q -> new Entry(q, Trigrams.of(text(q.version().content()))))
                .toList();
        Map<String, Integer> frequency = new HashMap<>();
        entries.forEach(e -> e.trigrams().forEach(t -> frequency.merge(t, 1, Integer::sum)));
        Map<String, List<Entry>> seen = new HashMap<>();
        for (Entry entry : entries) {
            List<String> rarest = rarest(entry.trigrams(), frequency);
            rarest.stream()
                    .flatMap(t -> seen.getOrDefault(t, List.of()).stream())
                    .distinct()
                    .forEach(other -> compare(entry, other, report));
            rarest.forEach(t -> seen.computeIfAbsent(t, x -> new ArrayList<>()).add(entry));
        }
    }

    /// Prefix filtering (Bayardo et al., WWW 2007): with trigrams in one global order, two sets of similarity s share
    /// an element among the first |x| − ⌈s·|x|⌉ + 1 of each.
    private static List<String> rarest(Set<String> trigrams, Map<String, Integer> frequency) {
        int prefix = trigrams.size() - (int) Math.ceil(TOO_CLOSE * trigrams.size()) + 1;
        return trigrams.stream()
                .sorted((a, b) -> {
                    int byCount = Integer.compare(frequency.getOrDefault(a, 0), frequency.getOrDefault(b, 0));
                    return byCount != 0 ? byCount : a.compareTo(b);
                })
                .limit(prefix)
                .toList();
    }

    private static void compare(Entry entry, Entry other, Report report) {
        int shared = (int)
                entry.trigrams().stream().filter(other.trigrams()::contains).count();
        double similarity = Trigrams.similarity(
                shared, entry.trigrams().size(), other.trigrams().size());
        if (similarity >= TOO_CLOSE) {
            BankQuestion question = entry.question();
            report.on(question)
                    .add(
                            question.line("stem"),
                            Rule.NEAR_DUPLICATE,
                            other.question().version().id(),
                            Samples.percent(similarity));
        }
    }

    private static String text(Content content) {
        return QuestionTexts.flat(content).stream()
                .map(c -> c.stem()
                        + QuestionTexts.options(c).stream()
                                .map(Option::text)
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
