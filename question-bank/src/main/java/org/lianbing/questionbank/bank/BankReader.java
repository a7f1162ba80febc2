package org.lianbing.questionbank.bank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.Rule;

/// Reads bank files as `docs/bank-format.md` defines them and reports everything it refuses with file and line.
public final class BankReader {
    private final StatuteList statutes = StatuteList.standard();

    /// The bank shipped with this library.
    public static Bank standard() {
        return new BankReader().read(BankSource.classPath(BankReader.class.getClassLoader()));
    }

    /// Reads a bank from disk.
    ///
    /// @param root the folder that holds the part folders
    public Bank read(Path root) {
        return read(BankSource.directory(root));
    }

    /// Reads a bank from texts.
    ///
    /// @param sources name below the root → text
    public Bank read(SortedMap<String, String> sources) {
        var report = new Report();
        List<BankFile> files = new ArrayList<>();
        sources.forEach((name, text) -> {
            BankFile file = file(name, text, report.in(name));
            if (file != null) {
                files.add(file);
            }
        });
        refuseDuplicateIds(files, report);
        return new Bank(files, report.findings());
    }

    private @Nullable BankFile file(String name, String text, Report report) {
        int slash = name.indexOf('/');
        var part = Part.ofFolder(name.substring(0, slash));
        String slug = name.substring(slash + 1, name.length() - ".yaml".length());
        if (part.isEmpty() || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            report.add(0, Rule.FILE_PLACE, name);
            return null;
        }
        return new BankFileReader(name, part.get(), slug, statutes, report).read(text);
    }

    private static void refuseDuplicateIds(List<BankFile> files, Report report) {
        Map<String, BankQuestion> first = new HashMap<>();
        for (BankFile file : files) {
            for (BankQuestion question : file.questions()) {
                BankQuestion other = first.putIfAbsent(question.version().id().value(), question);
                if (other != null) {
                    report.on(question)
                            .add(question.line("id"), Rule.ID_DUPLICATE, other.file() + ":" + other.line("id"));
                }
            }
        }
    }
}
