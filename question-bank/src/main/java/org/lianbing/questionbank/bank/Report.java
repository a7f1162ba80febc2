package org.lianbing.questionbank.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lianbing.questionbank.Rule;

/// Collects findings; [#in] and [#of] give the same collection a narrower place.
public final class Report {
    private final String file;
    private final String id;
    private final List<Finding> found;

    public Report() {
        this("", "", new ArrayList<>());
    }

    private Report(String file, String id, List<Finding> found) {
        this.file = file;
        this.id = id;
        this.found = found;
    }

    Report in(String file) {
        return new Report(file, "", found);
    }

    Report of(String id) {
        return new Report(file, id, found);
    }

    /// A report whose findings concern one question.
    public Report on(BankQuestion question) {
        return new Report(question.file(), question.version().id().value(), found);
    }

    public void add(int line, Rule rule, Object... args) {
        found.add(new Finding(
                file, line, id, rule, Arrays.stream(args).map(String::valueOf).toList()));
    }

    /// By file and line, each once.
    public List<Finding> findings() {
        return found.stream().distinct().sorted().toList();
    }
}
