package org.lianbing.questionbank.check;

import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;

/// A check that looks at one question at a time.
interface QuestionCheck extends Check {
    void run(BankQuestion question, Report report);

    @Override
    default void run(Bank bank, Report report) {
        bank.questions().forEach(question -> run(question, report.on(question)));
    }
}
