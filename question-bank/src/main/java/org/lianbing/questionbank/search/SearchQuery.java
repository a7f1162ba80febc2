package org.lianbing.questionbank.search;

import java.util.Set;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionType;

/// What to look for. Empty words match everything; an empty set does not filter.
///
/// @param words separated by spaces; all must occur
/// @param parts part numbers
/// @param minDifficulty from 1, maxDifficulty to 5
/// @param statutes full titles; any citation counts
/// @param from first hit of the page, from 0
/// @param size hits on the page, 1–1000
public record SearchQuery(
        String words,
        Set<Integer> parts,
        Set<QuestionType> types,
        int minDifficulty,
        int maxDifficulty,
        Set<Level> levels,
        Set<String> statuses,
        Set<String> statutes,
        int from,
        int size) {
    public SearchQuery {
        parts = Set.copyOf(parts);
        types = Set.copyOf(types);
        levels = Set.copyOf(levels);
        statuses = Set.copyOf(statuses);
        statutes = Set.copyOf(statutes);
        if (from < 0 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("page from " + from + " size " + size);
        }
    }

    /// Words without filters, first page of twenty.
    public static SearchQuery of(String words) {
        return new SearchQuery(words, Set.of(), Set.of(), 1, 5, Set.of(), Set.of(), Set.of(), 0, 20);
    }

    public SearchQuery page(int from, int size) {
        return new SearchQuery(
                words, parts, types, minDifficulty, maxDifficulty, levels, statuses, statutes, from, size);
    }
}
