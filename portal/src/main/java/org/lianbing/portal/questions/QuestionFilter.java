package org.lianbing.portal.questions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionType;

/// Which questions are wanted. Empty words and empty sets do not filter.
///
/// @param words    looked for in stem, options, explanation and cited law; all must occur
/// @param parts    part numbers
/// @param statutes full titles of the statute cited first
public record QuestionFilter(
        String words,
        Set<Integer> parts,
        Set<QuestionType> types,
        Set<Integer> difficulties,
        Set<Level> levels,
        Set<String> statutes,
        Set<QuestionStatus> statuses,
        @Nullable Boolean reported) {
    public QuestionFilter {
        words = words.strip();
        parts = Set.copyOf(parts);
        types = Set.copyOf(types);
        difficulties = Set.copyOf(difficulties);
        levels = Set.copyOf(levels);
        statutes = Set.copyOf(statutes);
        statuses = Set.copyOf(statuses);
    }

    public static QuestionFilter none() {
        return new QuestionFilter("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }
}
