package org.lianbing.questionbank.check;

import java.util.List;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// At most 10 % of the 多选 questions have every option right.
final class AllOptionsSeldomRight implements Check {
    @Override
    public void run(Bank bank, Report report) {
        List<Content.Multiple> all = Samples.of(bank, Content.Multiple.class);
        double share =
                all.stream().filter(q -> q.key().size() == q.options().size()).count()
                        / (double) Math.max(1, all.size());
        if (share > 0.10) {
            report.add(0, Rule.ALL_OPTIONS_RIGHT, Samples.percent(share));
        }
    }
}
