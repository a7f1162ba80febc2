package org.lianbing.portal.faults.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A portal in a process of its own, so that it can be killed. Its output goes to a file beside its data.
public final class PortalProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> JVM = List.of(
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-Djdk.xml.maxGeneralEntitySizeLimit=0",
            "-Djdk.xml.totalEntitySizeLimit=0");

    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch silent = new CountDownLatch(1);
    private final LinkedBlockingQueue<MadeExam> made = new LinkedBlockingQueue<>();

    private PortalProcess(Process process, Path log) {
        this.process = process;
        Thread.ofVirtual().name("portal-output").start(() -> read(log));
    }

    /// @param settings Spring Boot arguments
    static PortalProcess start(Program program, Path log, List<String> heap, List<String> settings) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(JVM);
            command.addAll(heap);
            command.addAll(program.arguments());
            command.addAll(settings);
            return new PortalProcess(
                    new ProcessBuilder(command).redirectErrorStream(true).start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path log) {
        try (BufferedReader output = process.inputReader();
                var file = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                if (line.startsWith("Ready: ")) ready.countDown();
                if (line.startsWith(MadeExam.MARK)) made.add(MadeExam.parse(line));
            }
        } catch (IOException killed) {
            ready.countDown();
        } finally {
            silent.countDown();
        }
    }

    /// Waits for the line that says so.
    ///
    /// @throws IllegalStateException when it ends first, or never says it
    PortalProcess awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean said = false;
        while (!said && process.isAlive() && System.nanoTime() < end) said = ready.await(200, TimeUnit.MILLISECONDS);
        if (!said || !process.isAlive())
            throw new IllegalStateException("The portal did not start; its log lies beside its data");
        return this;
    }

    List<MadeExam> awaitExams(int count) throws InterruptedException {
        var all = new ArrayList<MadeExam>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (all.size() < count) {
            @Nullable MadeExam exam = made.poll(200, TimeUnit.MILLISECONDS);
            if (exam != null) all.add(exam);
            else if ((silent.getCount() == 0 && made.isEmpty()) || System.nanoTime() > end)
                throw new IllegalStateException("No exam was made; the log lies beside the data");
        }
        return all;
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /// SIGKILL: nothing is written, nobody is told.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it as Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
