package org.lianbing.portal.faults.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An installation of the portal: a data folder, a port, and one process after the other.
final class Site implements AutoCloseable {
    private final Path data;
    private final Program program;
    private final List<String> heap;
    private final List<String> settings;
    private final int port;
    private @Nullable PortalProcess process;

    /// @param settings besides the data folder and the port
    Site(Path data, Program program, List<String> heap, List<String> settings) {
        this.data = data;
        this.program = program;
        this.heap = List.copyOf(heap);
        this.port = freePort();
        var all = new ArrayList<>(List.of("--lianbing.data=" + data, "--server.port=" + port));
        all.addAll(settings);
        this.settings = List.copyOf(all);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    Database.Embedded database() {
        return new Database.Embedded(data);
    }

    PortalProcess process() {
        var running = process;
        if (running == null) throw new IllegalStateException("The portal has not been started");
        return running;
    }

    PortalProcess start() {
        return launch(program, List.of());
    }

    /// A portal that makes the exam and then goes on as this site's.
    MadeExam startMaking(List<String> order) throws InterruptedException {
        var more = new ArrayList<>(order);
        more.add("--faults.stay=true");
        return launch(Program.examMaker(), more).awaitExams(1).getFirst();
    }

    private PortalProcess launch(Program what, List<String> more) {
        var all = new ArrayList<>(settings);
        all.addAll(more);
        var started = PortalProcess.start(what, data.resolve("portal.log"), heap, all);
        process = started;
        return started;
    }

    /// A portal that makes exams on this site's data and ends.
    List<MadeExam> make(List<String> order, int exams) throws InterruptedException {
        var maker = launch(Program.examMaker(), order);
        var made = maker.awaitExams(exams);
        maker.awaitEnd();
        return made;
    }

    @Override
    public void close() {
        if (process != null) process.close();
    }
}
