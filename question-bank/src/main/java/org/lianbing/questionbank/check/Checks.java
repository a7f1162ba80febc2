package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.List;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Finding;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.statutes.Statutes;

/// The lists of checks, and running them.
public final class Checks {
    private Checks() {}

    /// What needs nothing but the bank.
    public static List<Check> ofBank() {
        return List.of(
                new NoCatchAllOption(),
                new KeyPositionsBalanced(),
                new LongestOptionSeldomKey(),
                new JudgementsBalanced(),
                new AllOptionsSeldomRight(),
                new ArticleNotOverused(),
                new NoNearDuplicates());
    }

    /// What holds the bank against the statutes' texts.
    public static List<Check> ofLaw(Statutes statutes) {
        return List.of(new CitationExists(statutes), new NoCopiedStatute(statutes), new FiguresInArticle(statutes));
    }

    /// What the reader refused and what the checks find, by file and line.
    public static List<Finding> run(Bank bank, List<Check> checks) {
        var report = new Report();
        checks.forEach(check -> check.run(bank, report));
        List<Finding> findings = new ArrayList<>(bank.findings());
        findings.addAll(report.findings());
        return findings.stream().distinct().sorted().toList();
    }
}
