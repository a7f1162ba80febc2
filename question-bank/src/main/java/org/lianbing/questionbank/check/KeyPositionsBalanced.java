package org.lianbing.questionbank.check;

import java.util.List;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// Each of A–D is the key of 20–30 % of the 单选 questions.
final class KeyPositionsBalanced implements Check {
    @Override
    public void run(Bank bank, Report report) {
        List<Content.Single> singles = Samples.of(bank, Content.Single.class);
        if (singles.isEmpty()) {
            return;
        }
        for (String letter : List.of("A", "B", "C", "D")) {
            double share = singles.stream().filter(q -> q.key().equals(letter)).count() / (double) singles.size();
            if (share < 0.20 || share > 0.30) {
                report.add(0, Rule.KEY_BALANCE, letter, Samples.percent(share));
            }
        }
    }
}
