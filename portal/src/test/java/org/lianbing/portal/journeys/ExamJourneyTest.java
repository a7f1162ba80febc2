package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.Window;
import org.openqa.selenium.By;

/// The main job from end to end: a trainer composes a paper and schedules an exam, Quartz opens it, two officers sit
/// it (one on a phone and reloading midway, one to the deadline), a marker marks, results appear, a third officer
/// is kept out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamJourneyTest {
    private static final String NAME = "随机测：十一月第三周";
    private static final Duration UNTIL_OVER = Duration.ofMinutes(4);

    private final RunningPortal portal = RunningPortal.demonstration();

    @AfterAll
    void end() {
        portal.close();
    }

    @Test
    void an_exam_is_composed_scheduled_sat_marked_and_reported() {
        var officers = officers();
        var quick = officers.get(0);
        var slow = officers.get(1);
        var stranger = officers.get(2);

        ExamId exam;
        try (var trainer = new StaffDesk(Browser.open(portal.url(), Size.DESKTOP), "trainer")) {
            trainer.composePaper(NAME);
            exam = trainer.scheduleExam(NAME, List.of(quick.number(), slow.number()), start());
        }
        var door = "sit/" + exam(exam).publicId().hex();
        var paper = internally(() -> portal.bean(Papers.class).frozen(exam(exam).requirePaper()));

        try (var phone = Candidate.at(portal.url(), Size.PHONE, quick.number());
                var desk = Candidate.at(portal.url(), Size.DESKTOP, slow.number());
                var outside = Candidate.at(portal.url(), Size.DESKTOP, stranger.number())) {
            outside.go(door).await(By.cssSelector("[data-problem=not-a-candidate]"));

            phone.go(door).awaitOpening(UNTIL_OVER);
            desk.go(door).awaitOpening(UNTIL_OVER);
            phone.answerRightly(paper, 2);
            phone.picture("sitting");
            phone.reload().expectAnswered(2);
            phone.answerRightly(paper, paper.slots().size());
            phone.handIn();
            phone.picture("receipt");
            desk.answerRightly(paper, 1);

            desk.awaitReceipt("DEADLINE", UNTIL_OVER);
        }

        try (var marker = new StaffDesk(Browser.open(portal.url(), Size.DESKTOP), "trainer")) {
            marker.awaitClosed(exam, UNTIL_OVER);
            marker.markEverythingFully(exam, shortSlot(paper));
            marker.awaitReleased(exam, UNTIL_OVER);
            marker.expectResults(exam, quick.name(), slow.name());
        }
        try (var phone = Candidate.at(portal.url(), Size.PHONE, quick.number());
                var outside = Candidate.at(portal.url(), Size.PHONE, stranger.number())) {
            var result = phone.ownResult(NAME);
            assertThat(phone.text()).contains("合格").contains("依据");
            assertThat(outside.go(result).text()).doesNotContain("依据").contains("没有权限");
            assertThat(outside.statusOf(
                            "POST", "/api/sittings/" + result.substring(result.lastIndexOf('/') + 1) + "/submit"))
                    .isIn(401L, 404L);
        }
    }

    /// The next full minute that leaves half a minute for filling in the form.
    private Instant start() {
        return portal.bean(Clock.class)
                .instant()
                .plusSeconds(45)
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES);
    }

    private List<OfficerLine> officers() {
        return internally(() -> portal.bean(Officers.class)
                .list(OfficerFilter.ANY, Window.first(3))
                .rows());
    }

    private Exam exam(ExamId id) {
        return internally(() -> portal.bean(Exams.class).get(id));
    }

    private <T> T internally(Supplier<T> work) {
        return portal.bean(Actors.class).internally(work);
    }

    private static int shortSlot(FrozenPaper paper) {
        return paper.slots().size();
    }
}
