package org.lianbing.questionbank.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.bank.StatuteList;

/// Every statute of the list stands behind a question, but those of which nobody knows whether they still hold.
final class StatutesUsed implements Check {
    private final StatuteList statutes;

    StatutesUsed(StatuteList statutes) {
        this.statutes = statutes;
    }

    @Override
    public void run(Bank bank, Report report) {
        Set<String> used = bank.versions().stream()
                .flatMap(question -> question.citations().stream())
                .map(Citation::statute)
                .collect(Collectors.toSet());
        statutes.entries().stream()
                .filter(entry -> !entry.unsettled() && !used.contains(entry.title()))
                .forEach(entry -> report.add(0, Rule.STATUTE_UNUSED, entry.title()));
    }
}
