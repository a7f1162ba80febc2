package org.lianbing.questionbank.check;

import java.util.List;
import java.util.stream.IntStream;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// In at most 3 % of the 单选 questions the stem gives the key away by four characters in a row that the key shares
/// with it and no distractor does.
final class KeySeldomEchoed implements Check {
    private static final double MOST = 0.03;
    private static final int RUN = 4;

    @Override
    public void run(Bank bank, Report report) {
        List<Content.Single> singles = Samples.of(bank, Content.Single.class);
        double share = Samples.share(singles, KeySeldomEchoed::echoed);
        if (share > MOST) {
            report.add(0, Rule.KEY_ECHOED, Samples.percent(share), Samples.percent(MOST));
        }
    }

    private static boolean echoed(Content.Single question) {
        String key = String.join("", QuestionTexts.key(question));
        List<String> others = question.options().stream()
                .filter(option -> !option.id().equals(question.key()))
                .map(Option::text)
                .toList();
        return IntStream.rangeClosed(0, key.length() - RUN)
                .mapToObj(from -> key.substring(from, from + RUN))
                .anyMatch(
                        run -> question.stem().contains(run) && others.stream().noneMatch(text -> text.contains(run)));
    }
}
