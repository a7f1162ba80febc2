package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.lianbing.migrations.EmbeddedServer;
import org.lianbing.portal.Portal;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.sittings.testing.Reply;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// A portal with an embedded database of its own whose database dies, becomes read-only or runs out of disk: nothing
/// is acknowledged that is not stored, nothing is answered but "come back", and it goes on without a restart.
@EnabledOnOs(value = OS.LINUX, disabledReason = "kills and fills as Linux does")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration SILENCE = Duration.ofSeconds(8);
    private static final String LONG = "法".repeat(4_900);
    private static final long EVERY_RIGHT = (1L << 40) - 1;
    private static final int SHORT_ANSWER = 5;
    private static final int ENOUGH = 2_000;
    private static final long LEFT_FREE = 6L << 20;

    private final Path folder = temporaryFolder();
    private final boolean small = run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", folder.toString()) == 0;
    private final ConfigurableApplicationContext portal = new SpringApplication(Portal.class)
            .run(
                    "--server.port=0",
                    "--lianbing.data=" + folder,
                    "--lianbing.connections.silence=8s",
                    "--spring.quartz.properties.org.quartz.scheduler.instanceName=outage");
    private final int port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    private final ExamHall hall = ExamHall.open(portal, ExamPlan.open(), 1);
    private final Browser browser = new Browser(port).signIn(hall.candidate(0));
    private final String sitting = browser.start(hall).at("sitting");
    private final TreeSet<Integer> acknowledged = new TreeSet<>();
    private int seq;

    @BeforeAll
    void a_save_goes_through() {
        assertThat(save().status()).isEqualTo(200);
    }

    @BeforeEach
    void all_is_well() {
        assertThat(save().status()).isEqualTo(200);
    }

    @AfterAll
    void clear() throws IOException {
        portal.close();
        if (small) assertThat(run("umount", folder.toString())).isZero();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) throw new IllegalStateException(file + " stays");
            });
        }
    }

    @Test
    void a_killed_database_is_back_within_six_seconds_and_no_tick_was_false() {
        ProcessHandle.of(portal.getBean(EmbeddedServer.class).pid())
                .orElseThrow()
                .destroyForcibly();

        var begun = System.nanoTime();
        for (var reply = save(); reply.status() != 200; reply = save()) assertBusy(reply);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertStored();
    }

    @Test
    void a_database_that_falls_silent_holds_nobody_up_for_long() {
        var pid = String.valueOf(portal.getBean(EmbeddedServer.class).pid());
        assertThat(run("kill", "-STOP", pid)).isZero();
        try {
            var begun = System.nanoTime();
            assertBusy(save());
            var page = browser.get("/officers");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SILENCE.plus(SILENCE));
            // 200: the empty frame of a page, which needs no database as long as the login is remembered
            assertThat(page.status()).isIn(200, 503);
            assertThat(page.text()).doesNotContain("Exception", "Whitelabel");
            if (page.status() == 503) assertThat(page.text()).contains("数据暂时存取不了");
        } finally {
            assertThat(run("kill", "-CONT", pid)).isZero();
        }
        assertThat(browser.get("/officers").status()).isEqualTo(200);
    }

    @Test
    void a_read_only_database_acknowledges_nothing_and_is_taken_up_again_when_it_writes() throws SQLException {
        var server = portal.getBean(EmbeddedServer.class);
        sql().update("""
                replace into mysql.global_priv
                select host, 'keeper', json_set(priv, '$.access', ?) from mysql.global_priv where user = ?""", EVERY_RIGHT, server.user());
        sql().execute("flush privileges");
        try (var keeper = DriverManager.getConnection(server.url(), "keeper", server.password());
                var statement = keeper.createStatement()) {
            statement.execute("set global read_only = 1");
            try {
                IntStream.range(0, 5).forEach(_ -> assertBusy(save()));
            } finally {
                statement.execute("set global read_only = 0");
            }
        }
        assertThat(save().status()).isEqualTo(200);
        assertStored();
    }

    @Test
    void a_full_disk_acknowledges_nothing_that_is_not_stored_and_needs_no_restart() throws IOException {
        assumeTrue(small, "mounting a small disk needs root");
        var filler = folder.resolve("filler");
        fill(filler);
        var replies = 0;
        var reply = save();
        for (; reply.status() == 200 && replies < ENOUGH; replies++) reply = save();
        assertBusy(reply);
        IntStream.range(0, 5).forEach(_ -> {
            var next = save();
            if (next.status() != 200) assertBusy(next);
        });

        Files.delete(filler);

        var begun = System.nanoTime();
        for (reply = save(); reply.status() != 200; reply = save()) {
            assertBusy(reply);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
        }
        assertStored();
    }

    /// Ten long answers, the next seqs.
    private Reply save() {
        var from = seq + 1;
        seq += 10;
        var ops = IntStream.rangeClosed(from, seq)
                .mapToObj("{\"seq\":%%d,\"slot\":%d,\"response\":{\"text\":\"%s\"},\"sinceServer\":1}"
                        .formatted(SHORT_ANSWER, LONG)::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var reply = browser.save(sitting, ops);
        if (reply.status() == 200) IntStream.rangeClosed(from, seq).forEach(acknowledged::add);
        return reply;
    }

    private static void assertBusy(Reply reply) {
        assertThat(reply.refusal()).isEqualTo("503 busy");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 10);
    }

    private void assertStored() {
        assertThat(sql().queryForList(
                                "select seq from answer_step where sitting_id = unhex(?) and counted",
                                Integer.class,
                                sitting))
                .containsAll(acknowledged);
    }

    private JdbcTemplate sql() {
        return hall.sql();
    }

    private void fill(Path file) throws IOException {
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            while (Files.getFileStore(folder).getUsableSpace() > LEFT_FREE + block.length) out.write(block);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("lianbing-outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return Objects.hash(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
