package org.lianbing.questionbank.check;

import java.util.List;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// 45–55 % of the 判断 questions are true.
final class JudgementsBalanced implements Check {
    @Override
    public void run(Bank bank, Report report) {
        List<Content.Judge> judgements = Samples.of(bank, Content.Judge.class);
        if (judgements.isEmpty()) {
            return;
        }
        double share = judgements.stream().filter(Content.Judge::key).count() / (double) judgements.size();
        if (share < 0.45 || share > 0.55) {
            report.add(0, Rule.JUDGE_BALANCE, Samples.percent(share));
        }
    }
}
