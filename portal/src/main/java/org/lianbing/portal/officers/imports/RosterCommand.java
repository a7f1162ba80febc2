package org.lianbing.portal.officers.imports;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.UnitDirectory;
import org.lianbing.portal.organisation.UnitFile;
import org.lianbing.portal.organisation.UnitTree;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `roster check FILE [--units UNITS.xlsx] [--json]`: what the import page would say, without a database. Exit 0 when
/// the file could be imported, 1 on findings, 2 on wrong usage.
@Command(
        name = "roster",
        resourceBundle = "org.lianbing.portal.officers.imports.command",
        subcommands = RosterCommand.Check.class)
public final class RosterCommand {
    private RosterCommand() {}

    static CommandLine commandLine(PrintWriter out) {
        return new CommandLine(new RosterCommand()).setOut(out);
    }

    static void main(String[] arguments) {
        // what a library has to say of a broken file would stand in the middle of the JSON
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(commandLine(out).execute(arguments));
    }

    /// Reads the file and tells.
    @Command(name = "check", resourceBundle = "org.lianbing.portal.officers.imports.command")
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        @Nullable
        Path file;

        @Option(names = "--units", paramLabel = "UNITS.xlsx")
        @Nullable
        Path units;

        @Option(names = "--json")
        boolean json;

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            if (spec == null || file == null) throw new IllegalStateException("picocli fills them");
            var report = new CheckReport(new Sentences(Locale.getDefault()));
            try {
                check(report, file);
            } catch (Invalid refused) {
                report.refused(refused);
            }
            var out = spec.commandLine().getOut();
            out.println(json ? report.json() : report.text());
            return report.clean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        private void check(CheckReport report, Path roster) throws IOException {
            var directory = directory(report);
            if (!report.clean()) return;
            try (var sheet = open(roster)) {
                var today = LocalDate.now(Clock.system(Times.ZONE));
                report.add(RosterReading.read(sheet, directory, today, Progress.SILENT));
            }
        }

        private @Nullable UnitDirectory directory(CheckReport report) throws IOException {
            if (units == null) return null;
            try (var sheet = open(units)) {
                UnitTree tree = UnitFile.read(sheet, List.of());
                report.units(tree);
                return new UnitDirectory(tree.units());
            }
        }

        private SheetFile open(Path path) throws IOException {
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                if (spec == null) throw new IllegalStateException("picocli fills it");
                throw new CommandLine.ParameterException(spec.commandLine(), path + " ?");
            }
            if (Files.size(path) > SheetFile.LARGEST) throw new Invalid("shared.sheets.too-large");
            return SheetFile.open(Files.readAllBytes(path));
        }
    }
}
