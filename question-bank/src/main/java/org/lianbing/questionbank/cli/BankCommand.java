package org.lianbing.questionbank.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/// `bank check|stats|search|export|review`. Exit 0 when all is well, 1 on findings, 2 on wrong usage, 3 on a defect.
@Command(
        name = "bank",
        resourceBundle = "org.lianbing.questionbank.messages",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            StatsCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ReviewCommand.class
        })
public final class BankCommand {
    static final int DEFECT = 3;

    /// Held so that its level stays; it would otherwise advise a JVM module on every search.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private BankCommand() {}

    /// A command line ready to be executed, or to be hung below another one. Sentences are Chinese unless the
    /// default locale is English.
    public static CommandLine commandLine() {
        return new CommandLine(new BankCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(e -> e instanceof CommandLine.ParameterException ? ExitCode.USAGE : DEFECT)
                .setExecutionExceptionHandler((e, line, _) -> {
                    if (e instanceof UsageProblem) {
                        line.getErr().println(e.getMessage());
                        return ExitCode.USAGE;
                    }
                    throw e;
                });
    }

    static Locale locale() {
        return Locale.getDefault();
    }

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.exit(commandLine().execute(args));
    }
}
