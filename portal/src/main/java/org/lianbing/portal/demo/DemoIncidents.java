package org.lianbing.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.sittings.Entrant;
import org.lianbing.portal.sittings.Grants;
import org.lianbing.portal.sittings.Incidents;
import org.lianbing.portal.sittings.NewIncident;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.Pauses;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.Rooms;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.Sittings;
import org.lianbing.portal.sittings.SittingsUnderWay;
import org.lianbing.portal.sittings.Stamp;
import org.lianbing.portal.sittings.Whom;
import org.lianbing.questionbank.response.ResponseJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What goes wrong in the demonstration's exam: a device that fails and is exchanged, a power cut, time granted, and
/// what the invigilators wrote about it.
@Component
class DemoIncidents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AccountId NONE = new AccountId(0);
    private static final int EXCHANGED = 3;
    private static final int LATE_ANSWERS = 2;
    private static final int MINUTES = 10;

    private final Sittings sittings;
    private final SittingsUnderWay underWay;
    private final Rooms rooms;
    private final Grants grants;
    private final Pauses pauses;
    private final Incidents incidents;
    private final Texts texts;
    private final Clock clock;

    DemoIncidents(
            Sittings sittings,
            SittingsUnderWay underWay,
            Rooms rooms,
            Grants grants,
            Pauses pauses,
            Incidents incidents,
            Texts texts,
            Clock clock) {
        this.sittings = sittings;
        this.underWay = underWay;
        this.rooms = rooms;
        this.grants = grants;
        this.pauses = pauses;
        this.incidents = incidents;
        this.texts = texts;
        this.clock = clock;
    }

    void run(Exam exam, FrozenPaper paper) {
        var going = underWay.open(exam.id()).stream()
                .filter(sitting -> !DemoHall.silent(sitting.officer()))
                .toList();
        var halls = rooms.of(exam.id());
        for (int i = 0; i < EXCHANGED; i++) exchangeDevice(exam, going.get(i), paper);
        grants.grant(exam.id(), new Whom.One(going.getFirst().id()), MINUTES, say("demo.grant.one"));
        grants.grant(exam.id(), new Whom.Room(halls.get(1).id()), MINUTES, say("demo.grant.room"));
        pauses.pause(exam.id(), new Whom.Room(halls.getLast().id()), say("demo.pause"));

        var first = halls.getFirst().id();
        write(exam, first, "IDENTITY", 26, "identity", List.of());
        write(exam, halls.get(1).id(), "NETWORK", 18, "network", List.of());
        write(exam, null, "EQUIPMENT", 9, "equipment", List.of(going.getFirst().id()));
        var seen = entry(
                null,
                "MISCONDUCT",
                8,
                "misconduct",
                List.of(going.get(EXCHANGED).id()));
        var wrong = incidents.write(exam.id(), seen);
        incidents.correct(
                exam.id(),
                wrong,
                entry(
                        null,
                        "OTHER",
                        8,
                        "misconduct.corrected",
                        List.of(going.get(EXCHANGED).id())));
        write(
                exam,
                null,
                "ILLNESS",
                5,
                "illness",
                List.of(going.get(EXCHANGED + 1).id()));
        write(exam, halls.getLast().id(), "EQUIPMENT", 2, "power", List.of());
    }

    /// The old device goes down with answers in it, another takes over, and then the old one comes back.
    private void exchangeDevice(Exam exam, Sitting sitting, FrozenPaper paper) {
        var client = String.valueOf(sitting.client());
        var old = new Pass(
                sitting.id(), exam.id(), sitting.officer(), NONE, 0, sitting.epoch(), sitting.requireAnswersUntil());
        var another = UUID.nameUUIDFromBytes(sitting.id().bytes()).toString();
        sittings.start(exam.publicId(), another, true, Entrant.byLogin(sitting.officer(), NONE, 0, null));
        var now = clock.instant();
        var answers = new DemoAnswers(new java.util.Random(sitting.officer().value()), 0).of(paper);
        var late = answers.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .limit(LATE_ANSWERS)
                .map(answer -> new RawStep(
                        100_000L + answer.getKey(),
                        sitting.epoch(),
                        answer.getKey(),
                        JSON.readTree(ResponseJson.write(answer.getValue())),
                        new Stamp(now.minus(Duration.ofMinutes(2)), 1_000)))
                .toList();
        sittings.save(old, client, late);
    }

    private void write(
            Exam exam,
            @org.jspecify.annotations.Nullable RoomId room,
            String category,
            int ago,
            String text,
            List<PublicId> people) {
        incidents.write(exam.id(), entry(room, category, ago, text, people));
    }

    private NewIncident entry(
            @org.jspecify.annotations.Nullable RoomId room,
            String category,
            int ago,
            String text,
            List<PublicId> people) {
        var at = clock.instant().minus(Duration.ofMinutes(ago));
        return new NewIncident(room, category, at, say("demo.incident." + text), people);
    }

    private String say(String key) {
        return texts.getTranslation(key, Texts.CHINESE);
    }
}
