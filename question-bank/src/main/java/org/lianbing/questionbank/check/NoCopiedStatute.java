package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Citation;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Gist;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;
import org.lianbing.questionbank.statutes.Statutes;

/// At most 30 characters in a row, spaces left out, may equal the text of a cited statute.
record NoCopiedStatute(Statutes statutes) implements QuestionCheck {
    private static final int REFUSED = 31;

    @Override
    public void run(BankQuestion question, Report report) {
        QuestionVersion version = question.version();
        List<Citation> once = version.citations().stream()
                .collect(Collectors.toMap(Citation::statute, c -> c, (a, b) -> a))
                .values()
                .stream()
                .toList();
        for (Citation citation : once) {
            statutes.text(citation.statute(), citation.version()).ifPresent(law -> {
                for (String text : texts(version)) {
                    law.sharedRun(text, REFUSED)
                            .ifPresent(
                                    run -> report.add(question.line(), Rule.STATUTE_COPIED, citation.statute(), run));
                }
            });
        }
    }

    private static List<String> texts(QuestionVersion version) {
        List<String> texts = new ArrayList<>(List.of(version.explanation()));
        version.gists().stream().map(Gist::text).forEach(texts::add);
        for (Content content : QuestionTexts.flat(version.content())) {
            texts.add(content.stem());
            QuestionTexts.options(content).stream().map(Option::text).forEach(texts::add);
            texts.addAll(QuestionTexts.key(content));
        }
        if (version.content() instanceof Content.Case c) {
            c.items().stream().map(CaseItem::explanation).forEach(texts::add);
        }
        return texts;
    }
}
