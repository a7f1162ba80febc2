package org.lianbing.questionbank.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankFile;
import org.lianbing.questionbank.bank.BankQuestion;

/// Banks for tests.
final class Banks {
    private static final String FILE = "2-procedure/admin-penalty-law.yaml";

    private Banks() {}

    static Bank of(List<? extends Content> contents) {
        List<QuestionVersion> versions = new ArrayList<>();
        for (Content content : contents) {
            versions.add(Questions.version("P2-admin-penalty-law-%03d".formatted(versions.size() + 1), content));
        }
        return ofVersions(versions);
    }

    static Bank ofVersions(List<QuestionVersion> versions) {
        List<BankQuestion> questions = versions.stream()
                .map(v -> new BankQuestion(v, FILE, 10, Map.of("key", 15, "cite", 13)))
                .toList();
        return new Bank(
                List.of(new BankFile(
                        FILE,
                        Part.of(2),
                        "admin-penalty-law",
                        "中华人民共和国行政处罚法",
                        "2021-01-22修订",
                        2,
                        List.of(),
                        questions)),
                List.of());
    }
}
