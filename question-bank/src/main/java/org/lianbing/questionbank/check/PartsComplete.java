package org.lianbing.questionbank.check;

import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// Each part holds the number of questions that `parts.yaml` promises.
final class PartsComplete implements Check {
    @Override
    public void run(Bank bank, Report report) {
        ByPart.all(bank).forEach((part, questions) -> {
            if (questions.size() != part.target()) {
                report.add(0, Rule.PART_COUNT, part.number(), questions.size(), part.target());
            }
        });
    }
}
