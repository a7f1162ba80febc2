package org.lianbing.portal.papers.ui;

import java.util.stream.Collectors;
import org.lianbing.questionbank.assembly.Feasibility;

/// Why a blueprint cannot be met.
final class Shortfalls {
    private Shortfalls() {}

    static String sentence(Feasibility feasibility) {
        return feasibility.shortages().stream().map(Shortfalls::sentence).collect(Collectors.joining(" "));
    }

    static String sentence(Feasibility.Shortage shortage) {
        var rows =
                shortage.cells().stream().map(cell -> String.valueOf(cell + 1)).collect(Collectors.joining("、"));
        var key = shortage.cells().size() > 1 ? "papers.shortage.group" : "papers.shortage.one";
        return PaperWords.say(key, rows, shortage.wanted(), shortage.available());
    }
}
