package org.lianbing.questionbank.check;

import java.util.List;
import java.util.function.Predicate;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.bank.Bank;

/// Shares are judged only in sets large enough for a share to mean something.
final class Samples {
    static final int FEWEST = 40;

    private Samples() {}

    /// The questions of one type when there are at least [#FEWEST], otherwise none.
    static <C extends Content> List<C> of(Bank bank, Class<C> type) {
        List<C> all = bank.questions()
                .map(q -> q.version().content())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        return all.size() < FEWEST ? List.of() : all;
    }

    /// Which part of them it holds for; 0 when there are none.
    static <T> double share(List<T> all, Predicate<? super T> holds) {
        return all.stream().filter(holds).count() / (double) Math.max(1, all.size());
    }

    static String percent(double share) {
        return Math.round(share * 1000) / 10.0 + "%";
    }
}
