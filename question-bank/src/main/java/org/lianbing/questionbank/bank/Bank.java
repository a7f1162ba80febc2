package org.lianbing.questionbank.bank;

import java.util.List;
import java.util.stream.Stream;
import org.lianbing.questionbank.QuestionVersion;

/// A bank as read: what could be read, and everything that was refused on the way.
///
/// Only a bank without findings is fit to be loaded.
public record Bank(List<BankFile> files, List<Finding> findings) {
    public Bank {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    public Stream<BankQuestion> questions() {
        return files.stream().flatMap(file -> file.questions().stream());
    }

    /// By file, then as they stand in it.
    public List<QuestionVersion> versions() {
        return questions().map(BankQuestion::version).toList();
    }
}
