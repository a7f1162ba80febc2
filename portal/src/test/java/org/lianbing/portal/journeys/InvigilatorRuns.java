package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.Grants;
import org.lianbing.portal.sittings.HandoverReport;
import org.lianbing.portal.sittings.Handovers;
import org.lianbing.portal.sittings.Invigilation;
import org.lianbing.portal.sittings.Pauses;
import org.lianbing.portal.sittings.Whom;

/// What happens to time and end of a sitting, by the invigilator, by sleep, by a line that never returns and by a new
/// version of the page.
abstract class InvigilatorRuns {
    /// Five seconds are promised; a machine that also runs browser, database and build may take two more.
    private static final Duration PROMISED = Duration.ofSeconds(7);

    /// Where a device sleeps its monotonic clock stands still, which a stopped browser's does not by itself.
    private static final String MONOTONIC_CLOCK_SLEEPS = """
            const real = performance.now.bind(performance);
            let last = real(), slept = 0;
            performance.now = () => {
                const now = real();
                if (now - last > 2000) slept += now - last;
                last = now;
                return now - slept;
            };
            setInterval(() => performance.now(), 100);""";

    private static final String UPDATED = """
            const done = arguments[0];
            navigator.serviceWorker.getRegistration('/sit/').then(it => it.update()).then(it => {
                const look = () => it.waiting ? done(true) : setTimeout(look, 50);
                look();
            });""";

    private final SurvivalHall hall;

    InvigilatorRuns(SurvivalHall hall) {
        this.hall = hall;
    }

    @AfterEach
    void calm() {
        hall.proxy.faults().calm();
    }

    private void reached(TestReporter report, String what, Instant since) {
        var time = Duration.between(since, hall.now());
        report.publishEntry(what + " reached the page after", time.toMillis() + " ms");
        assertThat(time).isLessThan(PROMISED);
    }

    private int grant(ExamId exam, int minutes) {
        return hall.internally(() -> hall.portal.bean(Grants.class).grant(exam, new Whom.Everyone(), minutes, "停电"));
    }

    /// The hand-over file the browser has put there.
    private static byte[] saved(Examinee desk, Path folder) throws IOException {
        desk.browser().until("the file", _ -> names(folder).endsWith(".lianbing"));
        return Files.readAllBytes(folder.resolve(names(folder)));
    }

    private static String names(Path folder) {
        return String.join("/", Objects.requireNonNull(folder.toFile().list()));
    }

    private HandoverReport take(ExamId exam, byte[] file) {
        return hall.internally(() -> hall.portal.bean(Handovers.class).take(exam, file));
    }

    @Test
    void a_device_that_slept_has_no_more_time_than_the_others() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP, MONOTONIC_CLOCK_SLEEPS)) {
            desk.choose(1, 0, "saved");
            hall.sleep(desk, Duration.ofSeconds(5), () -> {});
            desk.browser().until("the portal's countdown", _ -> Math.abs(desk.left() - hall.left(exam)) <= 1);
            desk.choose(2, 1, "saved");

            hall.sleep(
                    desk,
                    Duration.ofSeconds(5),
                    () -> exam.expire(hall.sitting(exam).hex()));
            desk.see("[data-receipt]").picture("receipt-after-sleep");
            hall.expectOneEnd(exam, desk, "DEADLINE", 2);
        }
    }

    @Test
    void granted_minutes_reach_the_page_within_seconds_or_when_its_line_is_back(TestReporter report) {
        var exam = hall.exam();
        try (var phone = hall.enter(exam, Size.PHONE)) {
            phone.choose(1, 0, "saved");
            var before = hall.now();
            assertThat(grant(exam.exam, 5)).isOne();
            phone.see("[data-news=granted]").picture("granted");
            reached(report, "minutes", before);
            assertThat(phone.left()).isCloseTo(hall.left(exam), Offset.offset(1L));

            hall.cut(phone);
            phone.choose(2, 1, "kept");
            grant(exam.exam, 10);
            hall.mend(phone);
            phone.browser()
                    .until(
                            "15 minutes more",
                            _ -> phone.left() > Duration.ofMinutes(44).toSeconds());
            phone.allSaved().handIn();
            hall.expectOneEnd(exam, phone, "SUBMITTED", 2);
        }
    }

    @Test
    void a_pause_covers_the_paper_and_gives_its_time_back(TestReporter report) {
        var exam = hall.exam();
        var pauses = hall.portal.bean(Pauses.class);
        try (var desk = hall.enter(exam, Size.DESKTOP)) {
            desk.choose(1, 0, "saved");
            var before = hall.now();
            hall.internally(() -> pauses.pause(exam.exam, new Whom.Everyone(), "火警"));
            desk.see("[data-paused]").picture("paused");
            reached(report, "pause", before);
            assertThat(desk.sees(".question")).isFalse();
            var frozen = desk.left();
            hall.await(hall.now().plusSeconds(2));
            assertThat(desk.left()).isEqualTo(frozen);

            before = hall.now();
            hall.internally(() -> pauses.resume(exam.exam, new Whom.Everyone(), "解除"));
            desk.see("[data-news=resumed]").picture("resumed");
            reached(report, "going on", before);
            assertThat(desk.left()).isCloseTo(frozen, Offset.offset(6L));
            desk.choose(2, 1, "saved").handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 2);
        }
    }

    @Test
    void what_a_lost_line_kept_arrives_by_file_and_counts_once(@TempDir Path folder) throws IOException {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP)) {
            desk.browser().devtools().downloadTo(folder);
            desk.choose(1, 0, "saved");
            hall.cut(desk);
            desk.choose(2, 1, "kept").choose(3, 2, "kept");
            desk.act("line").act("handover").see("dialog#handover").picture("handover");
            desk.act("save-handover")
                    .see("[data-saved]")
                    .picture("handover-saved")
                    .act("close");
            var file = saved(desk, folder);

            assertThat(take(exam.exam, file)).isEqualTo(new HandoverReport(hall.sitting(exam), 2, 0, 0, 0));
            assertThat(take(exam.exam, file)).isEqualTo(new HandoverReport(hall.sitting(exam), 0, 0, 0, 2));
            hall.internally(() -> hall.portal.bean(Invigilation.class).force(hall.sitting(exam), "线路中断"));
            assertThat(hall.held(exam)).isEqualTo(desk.given);

            var late = new TreeMap<>(desk.given);
            desk.choose(4, 0, "kept");
            hall.mend(desk);
            desk.see("[data-receipt]");
            desk.given.clear();
            desk.given.putAll(late);
            hall.expectOneEnd(exam, desk, "FORCED", 4);
        }
    }

    @Test
    void a_collected_paper_shows_its_receipt_on_the_open_page(TestReporter report) {
        var exam = hall.exam();
        try (var phone = hall.enter(exam, Size.PHONE)) {
            phone.choose(1, 0, "saved").choose(7, 1, "saved");
            var before = hall.now();
            hall.internally(() -> hall.portal.bean(Invigilation.class).force(hall.sitting(exam), "违纪"));
            phone.see("[data-receipt]").picture("receipt-forced");
            reached(report, "forced end", before);
            hall.expectOneEnd(exam, phone, "FORCED", 2);
        }
    }

    @Test
    void a_newer_version_of_the_page_waits_for_the_receipt() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP)) {
            desk.choose(1, 0, "saved").reloadable();
            hall.portal.bean(NextBuild.class).publish();
            Objects.requireNonNull(desk.browser().driver().executeAsyncScript(UPDATED));
            desk.choose(2, 1, "saved").reload().choose(3, 2, "saved");
            assertThat(desk.shells()).hasSize(2);

            desk.handIn();
            desk.browser()
                    .until(
                            "the newer version",
                            _ -> desk.shells().equals(List.of("lianbing-shell-" + NextBuild.VERSION)));
            hall.expectOneEnd(exam, desk, "SUBMITTED", 3);
        }
    }
}
