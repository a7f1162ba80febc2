package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.faults.Fault;
import org.lianbing.portal.faults.Rule;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.sittings.Evidence;
import org.lianbing.portal.sittings.WhyNot;
import org.openqa.selenium.WindowType;

/// What can happen to a candidate's line, tab and device.
abstract class LineRuns {
    private static final String NO_INDEXED_DB =
            "Object.defineProperty(globalThis, 'indexedDB', {value: undefined, configurable: true})";
    private static final String WALL_CLOCK = """
            const real = Date.now;
            globalThis.wallShift = 0;
            Date.now = () => real() + globalThis.wallShift;""";
    private static final String SAVES = ".*/answers";
    private static final long DAY = 86_400_000L;

    private final SurvivalHall hall;

    LineRuns(SurvivalHall hall) {
        this.hall = hall;
    }

    @AfterEach
    void calm() {
        hall.proxy.faults().calm();
    }

    @Test
    void answers_given_without_a_network_survive_a_reload_without_one() {
        var exam = hall.exam();
        try (var phone = hall.enter(exam, Size.PHONE)) {
            phone.choose(1, 0, "saved")
                    .choose(2, 1, "saved")
                    .picture("line-saved")
                    .reloadable();
            hall.cut(phone);
            phone.choose(3, 2, "kept").choose(7, 0, "kept").picture("line-offline");

            phone.reload().ticked(7, "kept").picture("line-offline-reloaded");
            phone.choose(5, 1, "kept");
            assertThat(hall.held(exam)).containsOnlyKeys(1, 2);

            hall.mend(phone);
            phone.allSaved().handIn();
            hall.expectOneEnd(exam, phone, "SUBMITTED", 5);
        }
    }

    @Test
    void a_killed_browser_comes_back_with_what_it_had_not_sent() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP)) {
            desk.choose(1, 0, "saved").reloadable();
            hall.silence();
            desk.choose(2, 1, "kept").choose(3, 2, "kept");

            desk.die().load().see("#connection[data-line=kept]");
            assertThat(desk.show(3).sees("[data-tick=kept]")).isTrue();

            hall.mend(desk);
            desk.see("[data-problem=signed-out], #connection[data-line=saved]");
            if (desk.sees("[data-problem=signed-out]"))
                desk.picture("signed-out-after-kill").signIn();
            desk.allSaved().handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 3);
        }
    }

    @Test
    void of_two_tabs_one_is_live_and_the_other_goes_on_when_that_one_crashes() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP)) {
            desk.choose(1, 0, "saved");
            var first = desk.browser().driver().getWindowHandle();
            var second =
                    desk.browser().driver().switchTo().newWindow(WindowType.TAB).getWindowHandle();
            desk.browser().resize(Size.DESKTOP);
            desk.load().see("[data-problem=other-tab]").picture("other-tab");

            desk.browser().driver().switchTo().window(first);
            desk.choose(2, 1, "saved");
            desk.browser().devtools().crash();
            desk.browser().driver().switchTo().window(second);
            desk.act("reload").see(".question").choose(3, 2, "saved").handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 3);
            assertThat(hall.state(exam).epoch()).isEqualTo(1);
        }
    }

    @Test
    void a_second_device_takes_over_and_what_the_first_one_kept_is_evidence() {
        var exam = hall.exam();
        try (var phone = hall.enter(exam, Size.PHONE);
                var second = Browser.open(hall.portal.url(), Size.DESKTOP)) {
            phone.choose(1, 0, "saved");
            hall.cut(phone);
            phone.choose(1, 1, "kept").choose(2, 1, "kept");

            var desk = Examinee.arrive(second, exam, Size.DESKTOP);
            desk.see("[data-held-elsewhere]")
                    .picture("held-elsewhere")
                    .act("take-over")
                    .see(".question");
            desk.given.putAll(hall.held(exam));
            desk.choose(3, 2, "saved");

            hall.mend(phone);
            phone.see("[data-problem=taken-over]").picture("taken-over");
            var evidence =
                    hall.internally(() -> hall.portal.bean(Evidence.class).of(exam.exam, hall.sitting(exam)));
            assertThat(evidence)
                    .extracting(step -> Map.entry(step.slot(), step.why()))
                    .containsExactly(Map.entry(1, WhyNot.OLD_DEVICE), Map.entry(2, WhyNot.OLD_DEVICE));
            hall.internally(() -> hall.portal
                    .bean(Evidence.class)
                    .accept(
                            exam.exam,
                            hall.sitting(exam),
                            List.of(evidence.get(1).id()),
                            "考生确认"));
            desk.given.put(2, phone.given.get(2));
            desk.handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 4);
        }
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_saves_while_there_is_a_line() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP, NO_INDEXED_DB)) {
            desk.see("[data-notice='notice.client']").choose(1, 0, "saved").picture("private");
            hall.cut(desk);
            desk.choose(2, 1, "unsent").picture("private-offline");
            hall.mend(desk);
            desk.allSaved().reload();
            desk.see("[data-held-elsewhere]")
                    .act("take-over")
                    .see(".question")
                    .choose(3, 2, "saved")
                    .handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 3);
        }
    }

    @Test
    void the_wall_clock_of_the_device_changes_neither_countdown_nor_answers() {
        var exam = hall.exam();
        try (var desk = hall.enter(exam, Size.DESKTOP, WALL_CLOCK)) {
            desk.choose(1, 0, "saved");
            for (long shift : new long[] {DAY, -DAY}) {
                desk.browser().script("globalThis.wallShift = arguments[0]", shift);
                desk.choose(shift > 0 ? 2 : 3, 1, "saved");
                desk.browser().until("the countdown as before", _ -> Math.abs(desk.left() - hall.left(exam)) <= 2);
            }
            desk.handIn();
            hall.expectOneEnd(exam, desk, "SUBMITTED", 3);
        }
    }

    @Test
    void the_tick_comes_with_the_portals_word_and_not_before() {
        var exam = hall.exam();
        try (var phone = hall.enter(exam, Size.PHONE)) {
            hall.proxy.faults().set(Rule.always(Fault.UNAVAILABLE).on(SAVES));
            phone.choose(1, 0, "kept").see("#connection[data-line=busy]").picture("line-busy");
            assertThat(hall.held(exam)).isEmpty();

            hall.proxy.faults().set(Rule.always(Fault.DROP_REPLY).on(SAVES));
            phone.choose(2, 1, "kept");
            phone.browser().until("stored", _ -> hall.held(exam).size() == 2);
            assertThat(phone.sees("[data-tick=saved]"))
                    .as("a tick without an answer")
                    .isFalse();

            hall.proxy.faults().set(Rule.always(Fault.DUPLICATE).on(SAVES));
            phone.ticked(2, "saved").choose(3, 2, "saved");
            hall.proxy.faults().calm();
            phone.handIn();
            hall.expectOneEnd(exam, phone, "SUBMITTED", 3);
        }
    }
}
