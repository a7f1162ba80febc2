package org.lianbing.questionbank.check;

import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.statutes.Article;
import org.lianbing.questionbank.statutes.Statutes;

/// Every cited statute, version, article, paragraph and item exists.
record CitationExists(Statutes statutes) implements QuestionCheck {
    @Override
    public void run(BankQuestion question, Report report) {
        question.version().citations().forEach(citation -> check(citation, question.line("cite"), report));
    }

    private void check(Citation citation, int line, Report report) {
        var versions = statutes.versions(citation.statute());
        if (versions.isEmpty()) {
            report.add(line, Rule.STATUTE_UNKNOWN, citation.statute());
        } else if (!versions.contains(citation.version())) {
            report.add(line, Rule.STATUTE_VERSION, citation.statute(), citation.version(), String.join("、", versions));
        } else {
            statutes.article(citation)
                    .ifPresentOrElse(
                            article -> within(article, citation, line, report),
                            () -> report.add(line, Rule.ARTICLE_UNKNOWN, citation.articleRef()));
        }
    }

    private static void within(Article article, Citation citation, int line, Report report) {
        if (citation.paragraph() > article.paragraphs()) {
            report.add(line, Rule.PARAGRAPH_UNKNOWN, citation, article.paragraphs());
        } else if (citation.item() > article.items(citation.paragraph())) {
            report.add(line, Rule.ITEM_UNKNOWN, citation, article.items(citation.paragraph()));
        }
    }
}
