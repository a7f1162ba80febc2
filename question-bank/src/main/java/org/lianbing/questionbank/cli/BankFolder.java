package org.lianbing.questionbank.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.BankReader;
import org.lianbing.questionbank.bank.BankSource;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which bank a command works on: a folder, or without one the bank on the class path.
final class BankFolder {
    @Option(names = "--part", paramLabel = "N", descriptionKey = "option.part")
    private @Nullable Integer part;

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "option.folder")
    private @Nullable Path folder;

    /// Whether it is the bank we release.
    boolean released() {
        return folder == null;
    }

    boolean whole() {
        return part == null;
    }

    Bank read() {
        return read(folder, part);
    }

    static Bank read(@Nullable Path folder, @Nullable Integer part) {
        if (part != null && (part < 1 || part > 7)) {
            throw new UsageProblem("cli.no-part", part);
        }
        SortedMap<String, String> files = folder == null
                ? BankSource.classPath(BankFolder.class.getClassLoader())
                : BankSource.directory(existing(folder));
        if (files.isEmpty() && folder != null) {
            throw new UsageProblem("cli.no-bank", folder);
        }
        if (part == null) {
            return new BankReader().read(files);
        }
        String only = Part.of(part).folder() + "/";
        SortedMap<String, String> ofPart = new TreeMap<>(files);
        ofPart.keySet().removeIf(name -> !name.startsWith(only));
        return new BankReader().read(ofPart);
    }

    /// @throws UsageProblem when it is not a folder
    static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UsageProblem("cli.no-folder", folder);
        }
        return folder;
    }
}
