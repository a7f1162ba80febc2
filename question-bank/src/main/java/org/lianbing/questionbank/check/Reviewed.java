package org.lianbing.questionbank.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.response.MalformedResponse;
import org.lianbing.questionbank.review.Reading;
import org.lianbing.questionbank.review.Readings;
import org.lianbing.questionbank.review.Verdict;

/// Every question has been answered blind as it stands today, and the answer agrees with its key.
///
/// The verdict in the file is taken on trust only where no machine can judge.
final class Reviewed implements Check {
    private final Path folder;

    Reviewed(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run(Bank bank, Report report) {
        ByPart.all(bank).keySet().forEach(part -> {
            Map<String, Reading> readings = Readings.read(folder, part);
            List<BankQuestion> questions = bank.questions()
                    .filter(question -> question.version().part().equals(part))
                    .toList();
            questions.forEach(question ->
                    check(question, readings.remove(question.version().id().value()), report));
            readings.keySet().forEach(id -> report.add(0, Rule.REVIEW_ORPHAN, part.number(), id));
        });
    }

    private static void check(BankQuestion question, @Nullable Reading reading, Report report) {
        Report here = report.on(question);
        if (reading == null) {
            here.add(question.line(), Rule.REVIEW_MISSING);
        } else if (!reading.hash().equals(question.version().contentHash())) {
            here.add(question.line(), Rule.REVIEW_STALE);
        } else if (!agrees(question.version(), reading)) {
            here.add(question.line(), Rule.REVIEW_DISAGREES, reading.answer());
        }
    }

    private static boolean agrees(QuestionVersion question, Reading reading) {
        try {
            return switch (Reading.judge(question, reading.answer())) {
                case AGREES -> true;
                case DISAGREES -> false;
                case OPEN -> reading.verdict().equals(Verdict.AGREES.code());
            };
        } catch (MalformedResponse _) {
            return false;
        }
    }
}
