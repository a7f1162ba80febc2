package org.lianbing.questionbank.bank;

import java.util.Map;
import org.lianbing.questionbank.QuestionVersion;

/// A question and where it stands.
///
/// @param file path below the bank's root
/// @param line where the question begins, from 1
/// @param lines the lines of its top-level fields
public record BankQuestion(QuestionVersion version, String file, int line, Map<String, Integer> lines) {
    public BankQuestion {
        lines = Map.copyOf(lines);
    }

    /// The field's line, or the question's when it has no such field.
    public int line(String field) {
        return lines.getOrDefault(field, line);
    }
}
