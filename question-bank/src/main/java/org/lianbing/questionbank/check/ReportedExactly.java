package org.lianbing.questionbank.check;

import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// Exactly as many questions carry the flag 报送 as were handed in for the renewal of certificates (1,216).
final class ReportedExactly implements Check {
    private static final int WANTED = 1_216;

    @Override
    public void run(Bank bank, Report report) {
        long reported =
                bank.versions().stream().filter(QuestionVersion::reported).count();
        if (reported != WANTED) {
            report.add(0, Rule.REPORTED_COUNT, reported, WANTED);
        }
    }
}
