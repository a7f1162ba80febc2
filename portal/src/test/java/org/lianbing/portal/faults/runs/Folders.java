package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders of the tool's own, never the user's.
final class Folders {
    private static final String MARKER = "made-by-lianbing-load";

    private Folders() {}

    /// Where this checkout lies; the launcher says so.
    static Path home() {
        return Path.of(System.getProperty("lianbing.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /// What an earlier run left there is deleted unless it is to go on; a folder the tool has not made is left alone.
    ///
    /// @throws IllegalArgumentException when the folder belongs to somebody else
    static Path own(Path wanted, boolean goingOn) {
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
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
