package org.lianbing.portal.marking.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.lianbing.portal.marking.ResultFilter.Outcome;
import org.lianbing.portal.marking.ResultLine;

/// What became of a candidate, in a word.
final class ResultWords {
    private ResultWords() {}

    static String of(ResultLine line) {
        return of(
                switch (line.standing()) {
                    case NOT_STARTED, ABSENT -> Outcome.NOT_SAT;
                    case SITTING -> Outcome.SITTING;
                    case HANDED_IN -> Outcome.WAITING;
                    case MARKED -> Boolean.TRUE.equals(line.passed()) ? Outcome.PASSED : Outcome.FAILED;
                });
    }

    static String of(Outcome outcome) {
        return I18NProvider.translate("marking.outcome." + outcome);
    }
}
