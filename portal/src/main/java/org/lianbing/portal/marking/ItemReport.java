package org.lianbing.portal.marking;

import java.util.List;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.statistics.ItemStatistics;
import org.lianbing.questionbank.statistics.OptionCounts;
import org.lianbing.questionbank.statistics.TestStatistics;

/// How an exam and each of its questions behaved (`docs/statistics.md`), over everyone fully marked.
public record ItemReport(TestStatistics test, List<Item> items) {
    /// @param options how often each was chosen; empty for types without options
    public record Item(int slot, QuestionVersion version, ItemStatistics statistics, OptionCounts options) {}
}
