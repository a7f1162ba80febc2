package org.lianbing.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is killed, what was committed is there again within seconds.
class DyingServerTest {
    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir
    static Path folder;

    private final List<Process> portals = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            execute(server, "create table if not exists kept (n int primary key)");
            execute(server, "delete from kept");
        }
    }

    @AfterEach
    void endPortals() {
        portals.forEach(Process::destroyForcibly);
    }

    @Test
    void a_killed_server_is_back_on_the_same_port_with_all_that_was_committed() throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            execute(server, "insert into kept values (1)");
            var before = server.pid();
            for (int time = 0; time < 2; time++) {
                ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
                assertThat(untilConnected(server)).isLessThan(SOON);
            }
            assertThat(server.pid()).isNotEqualTo(before);
            assertThat(kept(server)).containsExactly(1);
        }
    }

    @Test
    void a_server_whose_portal_was_killed_gives_way_to_the_next() throws Exception {
        var orphan = portalThatDies();
        var begun = System.nanoTime();
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            assertThat(orphan.isAlive()).isFalse();
            assertThat(kept(server)).containsExactly(7);
        }
    }

    @Test
    void a_server_killed_together_with_its_portal_is_recovered_by_the_next() throws Exception {
        var orphan = portalThatDies();
        orphan.destroyForcibly();
        orphan.onExit().join();
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(kept(server)).containsExactly(7);
        }
    }

    @Test
    void a_stranger_that_got_the_old_process_id_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        portals.add(stranger);
        Files.writeString(folder.resolve("server.pid"), String.valueOf(stranger.pid()));
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(kept(server)).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        }
    }

    @Test
    void a_process_id_that_a_full_disk_cut_off_keeps_nobody_from_starting() throws Exception {
        Files.writeString(folder.resolve("server.pid"), "");
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(kept(server)).isEmpty();
        }
    }

    /// Another process commits a row and is killed; its server lives on.
    private ProcessHandle portalThatDies() throws Exception {
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingPortal.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        portals.add(portal);
        var pid = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        portal.waitFor();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /// Stands in for a portal: dies as `kill -9` would have it, right after the commit.
    static final class DyingPortal {
        private DyingPortal() {}

        static void main(String[] arguments) throws Exception {
            var server = EmbeddedServer.start(Path.of(arguments[0]));
            execute(server, "insert into kept values (7)");
            System.out.println(server.pid());
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private static Duration untilConnected(EmbeddedServer server) throws Exception {
        var begun = System.nanoTime();
        for (; ; ) {
            try (var _ = connect(server)) {
                return Duration.ofNanos(System.nanoTime() - begun);
            } catch (SQLException notYet) {
                if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(1)) throw notYet;
                Thread.onSpinWait();
            }
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Integer> kept(EmbeddedServer server) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select n from kept")) {
            var all = new ArrayList<Integer>();
            while (rows.next()) all.add(rows.getInt(1));
            return all;
        }
    }
}
