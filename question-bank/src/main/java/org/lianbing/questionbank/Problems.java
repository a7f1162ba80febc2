package org.lianbing.questionbank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects what a constructor refuses and throws it at once.
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    Problems refuseIf(boolean broken, String field, Rule rule, Object... args) {
        if (broken) {
            found.add(new Problem(
                    field, rule, Arrays.stream(args).map(String::valueOf).toList()));
        }
        return this;
    }

    Problems text(String value, String field) {
        return refuseIf(value.isBlank(), field, Rule.EMPTY_TEXT, field);
    }

    void orThrow() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
