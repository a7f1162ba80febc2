package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lianbing.portal.Portal;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.sittings.Sweep;
import org.lianbing.portal.sittings.testing.Browser;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.testing.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/// Two portals, each a process of its own, started together on one empty database.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {
    private static final String DATABASE = "lianbing_two_nodes";
    private static final Pattern READY = Pattern.compile("Ready: http://localhost:(\\d+)");
    private static final String OP = "[{\"seq\":%d,\"slot\":1,\"response\":{\"choice\":\"A\"},\"sinceServer\":1}]";
    private static final Path LOG = Path.of("target", "second-node.log");

    private final Process second = startSecond();
    private final ConfigurableApplicationContext first =
            new SpringApplication(Portal.class).run(settings().toArray(String[]::new));
    private int secondPort;

    /// Each start replaces Spring Security's static holder.
    @BeforeAll
    void both_are_ready() {
        SecurityContextHolder.setContextHolderStrategy(first.getBean(SecurityContextHolderStrategy.class));
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(second.isAlive()).isTrue();
            var ready = READY.matcher(Files.readString(LOG));
            if (ready.find()) secondPort = Integer.parseInt(ready.group(1));
            return secondPort > 0;
        });
    }

    @AfterAll
    void end() {
        second.destroyForcibly();
        first.close();
    }

    @Test
    @Order(1)
    void what_is_done_once_at_a_first_start_was_done_once() {
        assertThat(count("select count(*) from account")).isZero(); // the first one comes with the token
        assertThat(count("select count(*) from unit")).isOne();
        assertThat(count("select count(*) from bank_release")).isOne();
        assertThat(count("select count(*) from QRTZ_TRIGGERS where TRIGGER_NAME = 'every-minute'"))
                .isOne();
        assertThat(count("select count(*) from QRTZ_SCHEDULER_STATE")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void of_two_nodes_that_sweep_mark_and_tick_each_end_each_mark_and_each_move_is_made_once() {
        var hall = ExamHall.open(first, ExamPlan.open(), 60);
        hall.sql()
                .update(
                        "update exam set opens_at = now(3) - interval 2 day, closes_at = now(3) - interval 1 second"
                                + " where id = ?",
                        hall.exam.value());
        hall.sql()
                .update(
                        "update sitting set state = 'OPEN', epoch = 1, started_at = now(3) - interval 1 day,"
                                + " deadline = now(3) - interval 12 hour,"
                                + " answers_until = now(3) - interval 11 hour where exam_id = ?",
                        hall.exam.value());

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            first.getBean(Actors.class).internally(() -> {
                first.getBean(Sweep.class).endOverdue();
                first.getBean(ExamClock.class).tick();
            });
            return hall.count("select count(*) from result r join sitting s on s.id = r.sitting_id where s.exam_id = ?")
                    == 60;
        });

        assertThat(hall.count("select count(*) from sitting where state = 'ENDED' and exam_id = ?"))
                .isEqualTo(60);
        assertThat(hall.count("select coalesce(max(n), 0) from (select count(*) as n from mark_step m join sitting s"
                        + " on s.id = m.sitting_id where s.exam_id = ? group by m.sitting_id, m.slot, m.item) x"))
                .isLessThanOrEqualTo(1);
        assertThat(audited("exam.opened", hall)).isOne();
        assertThat(audited("exam.closed", hall)).isOne();
    }

    @Test
    @Order(3)
    void signing_out_everywhere_counts_at_the_other_node_within_ten_seconds() {
        var hall = ExamHall.open(first, ExamPlan.open(), 1);
        var browser = new Browser(firstPort()).signIn(hall.candidate(0));
        var sitting = browser.start(hall).at("sitting");
        assertThat(secondSaves(browser, sitting, "[]")).isEqualTo("200 ");

        hall.sql()
                .update(
                        "update account set generation = generation + 1 where officer_id = ?",
                        hall.candidate(0).id().value());

        await().atMost(Duration.ofSeconds(15))
                .until(() -> secondSaves(browser, sitting, "[]").equals("401 cookie-invalid"));
    }

    @Test
    @Order(4)
    void a_sitting_goes_on_at_the_other_node_when_its_own_is_killed() {
        var hall = ExamHall.open(first, ExamPlan.open(), 1);
        var browser = new Browser(firstPort()).signIn(hall.candidate(0));
        var sitting = browser.start(hall).at("sitting");
        assertThat(secondSaves(browser, sitting, OP.formatted(1))).isEqualTo("200 ");

        second.destroyForcibly();

        assertThat(browser.save(sitting, OP.formatted(2)).at("acked")).isEqualTo("2");
        assertThat(browser.submit(sitting).at("receipt/answered")).isEqualTo("1");
    }

    /// The same browser, sent to the other node: only the sitting cookie goes with it.
    private String secondSaves(Browser browser, String sitting, String ops) {
        var there = new Browser(secondPort);
        there.cookies.put("lianbing_sitting", Objects.requireNonNull(browser.cookies.get("lianbing_sitting")));
        return there.put(
                        "/api/sittings/" + sitting + "/answers",
                        "{\"client\":\"%s\",\"ops\":%s}".formatted(browser.client, ops))
                .refusal();
    }

    private static int audited(String action, ExamHall hall) {
        return hall.count("select count(*) from audit_entry where action = '" + action
                + "' and subject_type = 'exam' and subject_id + 0 = ?");
    }

    private int count(String query) {
        return Objects.requireNonNull(first.getBean(JdbcTemplate.class).queryForObject(query, Integer.class));
    }

    private int firstPort() {
        return Integer.parseInt(first.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static List<String> settings() {
        return List.of(
                "--server.port=0",
                "--lianbing.data=target/two-nodes-data",
                "--lianbing.database.url=" + TestDatabase.url(DATABASE),
                "--lianbing.database.user=" + TestDatabase.user(),
                "--lianbing.database.password=" + TestDatabase.password(),
                "--spring.quartz.properties.org.quartz.scheduler.instanceName=two-nodes");
    }

    private static Process startSecond() {
        TestDatabase.recreate(DATABASE);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Portal.class.getName());
        try {
            return new ProcessBuilder(
                            Stream.concat(command.stream(), settings().stream()).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
