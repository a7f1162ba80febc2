package org.lianbing.questionbank.check;

import java.util.List;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// In less than 35 % of the 单选 questions the one longest option is the key.
final class LongestOptionSeldomKey implements Check {
    @Override
    public void run(Bank bank, Report report) {
        List<Content.Single> singles = Samples.of(bank, Content.Single.class);
        double share =
                singles.stream().filter(LongestOptionSeldomKey::longestIsKey).count()
                        / (double) Math.max(1, singles.size());
        if (share >= 0.35) {
            report.add(0, Rule.LONGEST_IS_KEY, Samples.percent(share));
        }
    }

    private static boolean longestIsKey(Content.Single question) {
        int key = question.options().stream()
                .filter(o -> o.id().equals(question.key()))
                .mapToInt(o -> o.text().length())
                .sum();
        return question.options().stream()
                .filter(o -> !o.id().equals(question.key()))
                .map(Option::text)
                .allMatch(text -> text.length() < key);
    }
}
