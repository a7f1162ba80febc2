package org.lianbing.questionbank.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Finding;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.bank.StatuteList;
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
                new NoNearDuplicates(),
                new TypesBalanced(),
                new AppliedOften(),
                new FramesVaried(),
                new KeySeldomEchoed());
    }

    /// What holds the bank against the statutes' texts.
    public static List<Check> ofLaw(Statutes statutes) {
        return List.of(new CitationExists(statutes), new NoCopiedStatute(statutes), new FiguresInArticle(statutes));
    }

    /// What each part of the bank we release promises.
    public static List<Check> ofReleasedPart() {
        return List.of(new PartsComplete());
    }

    /// What the bank we release promises as a whole.
    public static List<Check> ofReleasedWhole() {
        return List.of(new ReportedExactly(), new StatutesUsed(StatuteList.standard()));
    }

    /// That every question has been answered blind.
    ///
    /// @param folder with the review files
    public static Check reviewed(Path folder) {
        return new Reviewed(folder);
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
