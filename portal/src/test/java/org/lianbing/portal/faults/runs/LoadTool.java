package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./lianbing load …`
@Command(
        name = "lianbing load",
        mixinStandardHelpOptions = true,
        description = "Puts the portal under load, kills it, and checks that nothing acknowledged is lost.",
        subcommands = {KillCommand.class, NodesCommand.class})
public final class LoadTool {
    private static final String MARKER = "made-by-lianbing-load";

    private LoadTool() {}

    static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadTool()).execute(arguments));
    }

    /// Where this checkout lies; the launcher says so.
    static Path home() {
        return Path.of(System.getProperty("lianbing.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /// A folder of the tool's own: what an earlier run left there is deleted unless it is to go on, and a folder it
    /// has not made is left alone.
    ///
    /// @throws IllegalArgumentException when the folder belongs to somebody else
    static Path folder(Path wanted, boolean goingOn) {
        try {
            var folder = wanted.toAbsolutePath();
            var own = Files.exists(folder.resolve(MARKER));
            if (Files.exists(folder) && !own && !isEmpty(folder))
                throw new IllegalArgumentException(folder + " holds something else; name another folder");
            if (own && !goingOn) delete(folder);
            Files.createDirectories(folder);
            if (!Files.exists(folder.resolve(MARKER))) Files.createFile(folder.resolve(MARKER));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
