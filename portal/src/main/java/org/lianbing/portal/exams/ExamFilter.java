package org.lianbing.portal.exams;

import java.util.Set;

/// Which exams are wanted.
///
/// @param name   part of the name; empty: all
/// @param states empty: all
/// @param kinds  empty: all
public record ExamFilter(String name, Set<ExamState> states, Set<ExamKind> kinds) {
    public ExamFilter {
        name = name.strip();
        states = Set.copyOf(states);
        kinds = Set.copyOf(kinds);
    }

    public static ExamFilter none() {
        return new ExamFilter("", Set.of(), Set.of());
    }
}
