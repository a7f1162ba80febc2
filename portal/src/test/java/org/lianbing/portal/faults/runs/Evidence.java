package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a run leaves for others to read: which code on which machine, and the raw counts.
final class Evidence {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final long KILOBYTES_A_GIGABYTE = 1_024L * 1_024;

    private Evidence() {}

    /// @param busy load average of the last minute as the run ended: above `processors`, others wanted them too, or the
    ///             run itself
    record Machine(String processor, int processors, double memoryGb, String system, String java, double busy) {}

    /// @param commit with `+` when files were changed since
    record Run(String tool, Instant at, String commit, long seed, Machine machine, Object figures) {}

    static Run run(String tool, long seed, Object figures) {
        return new Run(tool, Instant.now(), commit(), seed, machine(), figures);
    }

    /// Replaces the file at once.
    static void write(Path file, Object content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(next, JSON.writeValueAsString(content) + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(Path file, Class<T> type) {
        try {
            return JSON.readValue(Files.readString(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Machine machine() {
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(Long.parseLong(field(Path.of("/proc/meminfo"), "MemTotal")
                                        .split(" ")[0])
                                * 10.0
                                / KILOBYTES_A_GIGABYTE)
                        / 10.0,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String field(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commit() {
        var changed = git("status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : "+";
        return git("rev-parse", "HEAD") + changed;
    }

    private static String git(String... arguments) {
        try {
            var command = new java.util.ArrayList<>(java.util.List.of("git"));
            command.addAll(java.util.List.of(arguments));
            var process = new ProcessBuilder(command).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? output : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
