package org.lianbing.questionbank.check;

import java.util.regex.Pattern;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.BankQuestion;
import org.lianbing.questionbank.bank.Report;

/// No option like 以上都对, 以上均是, 都不正确: options are shuffled, so there is no "above".
final class NoCatchAllOption implements QuestionCheck {
    private static final Pattern CATCH_ALL =
            Pattern.compile("(以上|上述)(选项|说法|答案|各项|情形|三项|内容)?(全部|全|都|均|皆)?(不)?(对|是|正确|错|错误|包括)[^，。]{0,3}|以上(都|均|全).*");

    @Override
    public void run(BankQuestion question, Report report) {
        for (Content content : QuestionTexts.flat(question.version().content())) {
            for (Option option : QuestionTexts.options(content)) {
                if (CATCH_ALL.matcher(option.text().strip()).matches()) {
                    report.add(question.line("options"), Rule.OPTION_CATCH_ALL, option.id(), option.text());
                }
            }
        }
    }
}
