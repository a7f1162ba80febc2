package org.lianbing.questionbank.check;

import java.util.HashMap;
import java.util.Map;
import org.lianbing.questionbank.ArticleRef;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;

/// At most six questions stand on one article; the first citation says on which.
final class ArticleNotOverused implements Check {
    private static final int MOST = 6;

    @Override
    public void run(Bank bank, Report report) {
        Map<ArticleRef, Integer> used = new HashMap<>();
        bank.questions().forEach(question -> count(question, used, report));
    }

    private static void count(BankQuestion question, Map<ArticleRef, Integer> used, Report report) {
        ArticleRef article = question.version().citations().getFirst().articleRef();
        if (used.merge(article, 1, Integer::sum) > MOST) {
            report.on(question).add(question.line("cite"), Rule.ARTICLE_OVERUSED, article, MOST);
        }
    }
}
