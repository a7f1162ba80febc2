package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.figures.DerivedFigures;
import org.lianbing.questionbank.figures.Figure;
import org.lianbing.questionbank.figures.Figures;
import org.lianbing.questionbank.statutes.Article;
import org.lianbing.questionbank.statutes.Statutes;

/// Every figure in key or explanation stands in a cited article or is declared in `derived`.
///
/// An explanation may also repeat a figure given in stem or scene: a fact of the case, not of the law. N个工作日
/// agrees with N日 of an article when a cited article mentions 工作日 at all (行政处罚法 第85条 defines it so).
record FiguresInArticle(Statutes statutes) implements QuestionCheck {
    @Override
    public void run(BankQuestion question, Report report) {
        QuestionVersion version = question.version();
        List<String> articles = version.citations().stream()
                .map(c -> statutes.article(c).map(Article::text).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (articles.size() < version.citations().size()) {
            return; // reported by CitationExists
        }
        Set<Figure> known = new LinkedHashSet<>();
        articles.forEach(text -> known.addAll(Figures.of(text)));
        if (articles.stream().anyMatch(text -> text.contains("工作日"))) {
            List.copyOf(known).stream()
                    .filter(f -> f.unit().equals("日"))
                    .forEach(f -> known.add(new Figure(f.value(), "工作日")));
        }
        version.derived().forEach(text -> known.addAll(DerivedFigures.of(text)));

        refuseOthers(keyFigures(version.content()), known, question.line("key"), report);
        known.addAll(givenFigures(version.content()));
        refuseOthers(explanationFigures(version), known, question.line("explanation"), report);
    }

    private static void refuseOthers(Set<Figure> figures, Set<Figure> known, int line, Report report) {
        figures.stream()
                .filter(figure -> known.stream().noneMatch(figure::agrees))
                .forEach(figure -> report.add(line, Rule.FIGURE_NOT_IN_ARTICLE, figure));
    }

    private static Set<Figure> keyFigures(Content content) {
        return figures(QuestionTexts.flat(content).stream()
                .flatMap(c -> QuestionTexts.key(c).stream())
                .toList());
    }

    private static Set<Figure> givenFigures(Content content) {
        return figures(QuestionTexts.flat(content).stream().map(Content::stem).toList());
    }

    private static Set<Figure> explanationFigures(QuestionVersion version) {
        List<String> texts = new ArrayList<>(List.of(version.explanation()));
        if (version.content() instanceof Content.Case c) {
            c.items().stream().map(CaseItem::explanation).forEach(texts::add);
        }
        return figures(texts);
    }

    private static Set<Figure> figures(List<String> texts) {
        Set<Figure> figures = new LinkedHashSet<>();
        texts.forEach(text -> figures.addAll(Figures.of(text)));
        return figures;
    }
}
