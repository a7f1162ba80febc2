package org.lianbing.questionbank.check;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.bank.Bank;

/// A bank's questions, part by part.
final class ByPart {
    private ByPart() {}

    /// Every part that has questions enough for a share to mean something.
    static void forEach(Bank bank, BiConsumer<Part, List<QuestionVersion>> look) {
        all(bank).forEach((part, questions) -> {
            if (questions.size() >= Samples.FEWEST) {
                look.accept(part, questions);
            }
        });
    }

    /// Every part the bank has a file of.
    static SortedMap<Part, List<QuestionVersion>> all(Bank bank) {
        SortedMap<Part, List<QuestionVersion>> parts = new TreeMap<>(Comparator.comparingInt(Part::number));
        bank.files().forEach(file -> parts.put(file.part(), List.of()));
        parts.replaceAll((part, none) -> bank.versions().stream()
                .filter(question -> question.part().equals(part))
                .toList());
        return parts;
    }
}
