package org.lianbing.questionbank.bank;

import java.util.Comparator;
import java.util.List;
import org.lianbing.questionbank.Rule;

/// Something refused in a bank: where, which question, which rule.
///
/// @param file path below the bank's root, `2-procedure/admin-penalty-law.yaml`; empty for the bank as a whole
/// @param line from 1, 0 for a file or bank as a whole
/// @param id the question's id, empty when it has none
/// @param args what the rule's sentence in `Messages` names
public record Finding(String file, int line, String id, Rule rule, List<String> args) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::id)
            .thenComparing(Finding::rule);

    public Finding {
        args = List.copyOf(args);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
