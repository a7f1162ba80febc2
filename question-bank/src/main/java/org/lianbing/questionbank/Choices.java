package org.lianbing.questionbank;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds for the options and keys of every choice question.
final class Choices {
    private Choices() {}

    static void check(Problems problems, List<Option> options, List<String> key) {
        int n = options.size();
        problems.refuseIf(n < 2 || n > 8, "options", Rule.OPTION_COUNT, n);
        for (int i = 0; i < n; i++) {
            Option option = options.get(i);
            problems.refuseIf(option.id().charAt(0) != 'A' + i, "options", Rule.OPTION_LETTERS, option.id());
        }
        Set<String> seen = new HashSet<>();
        for (Option option : options) {
            String plain = option.text().replaceAll("\\s+", "");
            problems.refuseIf(!seen.add(plain), "options", Rule.OPTION_DUPLICATE, option.id());
        }
        Set<String> ids = options.stream().map(Option::id).collect(Collectors.toSet());
        for (String letter : key) {
            problems.refuseIf(!ids.contains(letter), "key", Rule.KEY_UNKNOWN_OPTION, letter);
        }
    }
}
