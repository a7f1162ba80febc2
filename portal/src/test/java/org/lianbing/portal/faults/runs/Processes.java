package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What Linux and the JDK say of a process.
final class Processes {
    private static final int UTIME = 11;
    private static final long MILLIS_A_TICK = 10;
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

    private Processes() {}

    /// Processor time used so far, in milliseconds.
    static long cpuMillis(long pid) {
        var stat = text(Path.of("/proc", String.valueOf(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) * MILLIS_A_TICK;
    }

    static List<String> commandLine(long pid) {
        return Arrays.asList(
                text(Path.of("/proc", String.valueOf(pid), "cmdline")).split("\0"));
    }

    /// Kilobytes alive on the heap, after a full collection.
    static long liveHeapKilobytes(long pid) throws InterruptedException {
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        var used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) throw new IllegalStateException("jcmd says nothing of the heap");
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(long pid, String command) throws InterruptedException {
        try {
            var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(tool, String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("jcmd does not end");
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
