package org.lianbing.questionbank.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// In each part the types of question keep their shares; 简答 and 案例分析 are counted together.
final class TypesBalanced implements Check {
    private record Wanted(Set<QuestionType> types, double least, double most) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted(EnumSet.of(QuestionType.SINGLE), 0.40, 0.50),
            new Wanted(EnumSet.of(QuestionType.MULTIPLE), 0.20, 0.30),
            new Wanted(EnumSet.of(QuestionType.JUDGE), 0.15, 0.25),
            new Wanted(EnumSet.of(QuestionType.BLANK), 0.03, 0.06),
            new Wanted(EnumSet.of(QuestionType.SHORT, QuestionType.CASE), 0.04, 1.00));

    @Override
    public void run(Bank bank, Report report) {
        ByPart.forEach(
                bank,
                (part, questions) -> WANTED.forEach(wanted -> {
                    double share =
                            Samples.share(questions, question -> wanted.types().contains(question.type()));
                    if (share < wanted.least() || share > wanted.most()) {
                        report.add(
                                0,
                                Rule.TYPE_SHARE,
                                part.number(),
                                names(wanted),
                                Samples.percent(share),
                                Samples.percent(wanted.least()),
                                Samples.percent(wanted.most()));
                    }
                }));
    }

    private static String names(Wanted wanted) {
        return String.join("+", wanted.types().stream().map(QuestionType::zh).toList());
    }
}
