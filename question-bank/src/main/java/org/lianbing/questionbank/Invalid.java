package org.lianbing.questionbank;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown by the records' constructors: all problems found, not just the first, so that a form or a file reader can
/// show each beside its field.
public class Invalid extends RuntimeException {
    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.field() + ": " + p.rule().code() + " " + p.args())
                .collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public static Invalid of(String field, Rule rule, String... args) {
        return new Invalid(List.of(new Problem(field, rule, List.of(args))));
    }

    /// At least one.
    public List<Problem> problems() {
        return problems;
    }
}
