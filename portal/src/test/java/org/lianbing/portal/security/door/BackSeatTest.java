package org.lianbing.portal.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackSeatTest {
    private static final int NICE = 19;

    @Test
    void hashing_threads_step_back_and_nobody_else_does() {
        int before = niceness();
        var threads = BackSeat.threads(Thread.ofPlatform().factory());
        Executor newThread = work -> threads.newThread(work).start();
        assertThat(CompletableFuture.supplyAsync(BackSeatTest::niceness, newThread)
                        .join())
                .isEqualTo(10);
        assertThat(niceness()).isEqualTo(before);
    }

    /// The 19th field of `stat`, counted behind the name, which may hold blanks.
    private static int niceness() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            var behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(behindName[NICE - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
