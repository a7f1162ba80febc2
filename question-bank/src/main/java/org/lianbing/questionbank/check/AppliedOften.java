package org.lianbing.questionbank.check;

import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// In each part at least 35 % of the questions put a situation to be judged.
final class AppliedOften implements Check {
    private static final double LEAST = 0.35;

    @Override
    public void run(Bank bank, Report report) {
        ByPart.forEach(bank, (part, questions) -> {
            double share = Samples.share(questions, question -> question.level() == Level.APPLY);
            if (share < LEAST) {
                report.add(0, Rule.APPLY_SHARE, part.number(), Samples.percent(share), Samples.percent(LEAST));
            }
        });
    }
}
