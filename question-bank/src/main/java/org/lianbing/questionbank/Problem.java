package org.lianbing.questionbank;

import java.util.List;

/// One broken rule: the field it concerns (as in a bank file: `stem`, `options`, `key` …) and the arguments of the
/// sentence `Messages` makes of it.
public record Problem(String field, Rule rule, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }
}
