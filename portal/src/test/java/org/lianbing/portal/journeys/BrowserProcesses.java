package org.lianbing.portal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The processes of the browser on one profile.
record BrowserProcesses(ProcessHandle main) {
    static BrowserProcesses of(Path profile) {
        var own = "--user-data-dir=" + profile;
        return new BrowserProcesses(ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(own))
                .filter(process -> !process.info().commandLine().orElse("").contains("--type="))
                .filter(process -> !process.info().command().orElse("").contains("crashpad"))
                .findFirst()
                .orElseThrow());
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(main), main.descendants()).toList();
    }

    void kill() {
        all().forEach(ProcessHandle::destroyForcibly);
    }

    void stop() {
        signal("-STOP");
    }

    void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        var pids = all().stream().map(process -> String.valueOf(process.pid()));
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), pids).toList())
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
