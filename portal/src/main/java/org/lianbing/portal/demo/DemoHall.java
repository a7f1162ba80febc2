package org.lianbing.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamClock;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamLine;
import org.lianbing.portal.exams.ExamPlans;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.exams.Exams;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.Papers;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.EndReason;
import org.lianbing.portal.sittings.PastSitting;
import org.lianbing.portal.sittings.PastSittings;
import org.lianbing.portal.sittings.RoomPlan;
import org.lianbing.portal.sittings.Rooms;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingEvent;
import org.lianbing.portal.sittings.SittingsUnderWay;
import org.lianbing.portal.sittings.UnderWay;
import org.lianbing.questionbank.response.Response;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An exam that is half way through when the demonstration starts: three counties in their rooms, most of them
/// answering, some handed in, some silent, some who never came. Made at every start that finds none under way.
@Component
@Order(50)
class DemoHall implements DemoStep {
    static final String NAME = "demo.exam.running";

    private static final long SEED = 500;
    private static final Duration SINCE = Duration.ofMinutes(25);
    private static final int COUNTIES = 3;
    private static final int LATEST_START_SECONDS = 300;
    private static final double ABSENT = 0.07;
    private static final double HANDED_IN = 0.12;
    private static final double RESTLESS = 0.15;
    private static final int SILENT_ONE_IN = 23;

    private final DemoExams demo;
    private final DemoPapers named;
    private final Papers papers;
    private final Exams exams;
    private final ExamPlans plans;
    private final ExamClock examClock;
    private final Rooms rooms;
    private final SittingsUnderWay underWay;
    private final PastSittings past;
    private final DemoIncidents incidents;
    private final Texts texts;
    private final Clock clock;
    private final Random random = new Random(SEED);

    DemoHall(
            DemoExams demo,
            DemoPapers named,
            Papers papers,
            Exams exams,
            ExamPlans plans,
            ExamClock examClock,
            Rooms rooms,
            SittingsUnderWay underWay,
            PastSittings past,
            DemoIncidents incidents,
            Texts texts,
            Clock clock) {
        this.demo = demo;
        this.named = named;
        this.papers = papers;
        this.exams = exams;
        this.plans = plans;
        this.examClock = examClock;
        this.rooms = rooms;
        this.underWay = underWay;
        this.past = past;
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        return !running().isEmpty();
    }

    /// The exam while it is being held.
    List<Exam> running() {
        var name = texts.getTranslation(NAME, Texts.CHINESE);
        return exams
                .list(new ExamFilter(name, Set.of(ExamState.SCHEDULED, ExamState.OPEN), Set.of()), Window.all())
                .rows()
                .stream()
                .map(ExamLine::exam)
                .filter(exam -> exam.closesAt().isAfter(clock.instant()))
                .toList();
    }

    /// Whether the demonstration answers for this sitting: not where the line is down, and never once a visitor has
    /// begun it or taken it over.
    static boolean plays(Sitting sitting) {
        return client(sitting.officer()).equals(sitting.client()) && !silent(sitting.officer());
    }

    /// Whose line is down in this demonstration.
    static boolean silent(OfficerId officer) {
        return officer.value() % SILENT_ONE_IN == 0;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var paper = named.named("demo.paper.open");
        var id = plans.create(demo.later(NAME, paper, now.minus(SINCE), ReleaseRule.MANUAL, COUNTIES));
        plans.takeIn(id, 0);
        examClock.tick();
        seat(id);
        var frozen = papers.frozen(paper);
        var going = new ArrayList<UnderWay>();
        var ended = new ArrayList<PastSitting>();
        for (var officer : exams.candidates(id)) {
            var answers = new DemoAnswers(random, random.nextGaussian()).of(frozen);
            var start = now.minus(SINCE).plusSeconds(random.nextInt(LATEST_START_SECONDS));
            var lot = random.nextDouble();
            if (lot < ABSENT) continue;
            if (lot < ABSENT + HANDED_IN)
                ended.add(new PastSitting(
                        officer, start, now.minusSeconds(random.nextInt(20, 400)), EndReason.SUBMITTED, answers));
            else going.add(underWay(officer, start, now, answers, frozen));
        }
        underWay.record(id, going);
        past.record(id, ended);
        incidents.run(exams.get(id), frozen);
    }

    private void seat(org.lianbing.portal.shared.ExamId exam) {
        rooms.seatAll(exam, rooms.usualSeats(exam));
        int number = 0;
        for (var room : rooms.of(exam)) {
            number++;
            var place = texts.getTranslation("demo.room.place", Texts.CHINESE, 1 + number / 4, 1 + number % 4);
            rooms.change(exam, room.id(), new RoomPlan(room.name(), room.plan().seats(), place));
        }
    }

    private UnderWay underWay(
            OfficerId officer, Instant start, Instant now, Map<Integer, Response> answers, FrozenPaper paper) {
        var last = silent(officer) ? now.minusSeconds(random.nextInt(150, 700)) : now.minusSeconds(random.nextInt(40));
        var seconds = Duration.between(start, last).toSeconds();
        var share = random.nextDouble(0.35, 0.8);
        var given = new TreeMap<Instant, UnderWay.Answer>();
        for (var slot : paper.slots()) {
            var response = answers.get(slot.slot());
            if (response != null && random.nextDouble() < share)
                given.put(
                        start.plusMillis(random.nextLong(seconds * 1_000)), new UnderWay.Answer(slot.slot(), response));
        }
        return new UnderWay(officer, client(officer), start, last, given, notices(start, seconds));
    }

    private List<UnderWay.Notice> notices(Instant start, long seconds) {
        var notices = new ArrayList<UnderWay.Notice>();
        if (random.nextDouble() >= RESTLESS) return notices;
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            var at = start.plusSeconds(random.nextLong(seconds));
            notices.add(new UnderWay.Notice(SittingEvent.Kind.FOCUS_LOST, at));
            notices.add(new UnderWay.Notice(SittingEvent.Kind.FOCUS_BACK, at.plusSeconds(random.nextInt(2, 30))));
        }
        return notices;
    }

    static String client(OfficerId officer) {
        return new UUID(SEED, officer.value()).toString();
    }
}
