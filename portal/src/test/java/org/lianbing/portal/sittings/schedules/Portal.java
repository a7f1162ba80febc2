package org.lianbing.portal.sittings.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.sittings.Entrant;
import org.lianbing.portal.sittings.Evidence;
import org.lianbing.portal.sittings.EvidenceStep;
import org.lianbing.portal.sittings.Grants;
import org.lianbing.portal.sittings.Invigilation;
import org.lianbing.portal.sittings.Pauses;
import org.lianbing.portal.sittings.SittingAnswers;
import org.lianbing.portal.sittings.Sittings;
import org.lianbing.portal.sittings.Sweep;
import org.lianbing.portal.sittings.Whom;
import org.lianbing.portal.sittings.contact.Outages;
import org.lianbing.portal.sittings.contact.Presence;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.testing.Acting;
import org.lianbing.questionbank.response.ResponseJson;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// The real services on the real database, and one exam of which one officer has a new attempt for every course.
final class Portal {
    final Sittings sittings;
    private final ApplicationContext context;
    private final TestClock clock;
    private final ExamHall hall;
    private final JdbcTemplate sql;
    private final Map<PublicId, Integer> ends = new ConcurrentHashMap<>();
    private final Instant begin;
    private int attempt = 1;

    /// @param reached how many sittings
    record Granted(int minutes, int reached) {}

    Portal(ApplicationContext context, TestClock clock, ExamHall hall) {
        this.context = context;
        this.clock = clock;
        this.hall = hall;
        sql = hall.sql();
        sittings = context.getBean(Sittings.class);
        begin = clock.instant();
        sql.update("delete from sitting where exam_id = ?", hall.exam.value());
    }

    void ended(List<PublicId> some) {
        some.forEach(each -> ends.merge(each, 1, Integer::sum));
    }

    PublicId exam() {
        return hall.publicId;
    }

    private ExamId examId() {
        return hall.exam;
    }

    Instant now() {
        return clock.instant();
    }

    private OfficerId officer() {
        return hall.candidate(0).id();
    }

    Entrant entrant() {
        return Entrant.byLogin(officer(), new AccountId(1), 0, null);
    }

    /// A sitting nobody has begun; time begins anew.
    PublicId fresh() {
        clock.set(begin);
        sql.update("delete from outage");
        watch();
        var id = PublicId.random();
        sql.update("""
                insert into sitting (id, exam_id, officer_id, unit_id, attempt, state, seed)
                values (?, ?, ?, ?, ?, 'PREPARED', 1)""", id.bytes(), examId().value(), officer().value(), hall.unit.value(), ++attempt);
        return id;
    }

    void advance(Duration time) {
        clock.advance(time);
        watch();
    }

    private void watch() {
        sql.update("replace into sitting_watch (id, last_at) values (1, ?)", timestamp(now()));
    }

    /// @param sweptFirst whether the sweep wakes before anybody has noticed the outage
    void away(Duration time, boolean sweptFirst) {
        clock.advance(time);
        if (sweptFirst) sweep();
        context.getBean(Outages.class).sign();
    }

    Granted grant(PublicId sitting, int minutes) {
        try (var _ = invigilator()) {
            var whom = minutes % 2 == 0 ? new Whom.Everyone() : new Whom.One(sitting);
            return new Granted(minutes, context.getBean(Grants.class).grant(examId(), whom, minutes, "停电"));
        }
    }

    int pause(PublicId sitting) {
        try (var _ = invigilator()) {
            return context.getBean(Pauses.class).pause(examId(), new Whom.One(sitting), "停电");
        }
    }

    int resume(PublicId sitting) {
        try (var _ = invigilator()) {
            return context.getBean(Pauses.class).resume(examId(), new Whom.One(sitting), "来电");
        }
    }

    void force(PublicId sitting) {
        try (var _ = invigilator()) {
            context.getBean(Invigilation.class).force(sitting, "违纪");
        }
    }

    /// Accepts some of the evidence.
    ///
    /// @return client/seq of each
    List<String> accept(PublicId sitting, Random random) {
        try (var _ = invigilator()) {
            var evidence = context.getBean(Evidence.class);
            var chosen = evidence.of(examId(), sitting).stream()
                    .filter(_ -> random.nextBoolean())
                    .map(EvidenceStep::id)
                    .toList();
            evidence.accept(examId(), sitting, chosen, "断网");
            return chosen.stream()
                    .map(id -> Objects.requireNonNull(sql.queryForObject(
                            "select concat(client, '/', seq) from answer_step where id = ?", String.class, id)))
                    .toList();
        }
    }

    void sweep() {
        context.getBean(Presence.class).write();
        try (var _ = Acting.internally()) {
            context.getBean(Sweep.class).endOverdue();
        }
    }

    private Acting invigilator() {
        return Acting.as(Role.INVIGILATOR, hall.unitPath);
    }

    void answered(PublicId sitting, Model model) {
        if (model.open())
            assertThat(sql.queryForObject("select answered from sitting where id = ?", Integer.class, sitting.bytes()))
                    .as("answered")
                    .isEqualTo(model.held().size());
    }

    void verify(PublicId sitting, Model model, Set<String> promised) {
        assertThat(steps(sitting)).as("steps").isEqualTo(expected(model));
        assertThat(held(sitting)).as("held").isEqualTo(model.held());
        for (var key : promised)
            assertThat(Objects.requireNonNull(model.stored.get(key)).why())
                    .as("%s was acknowledged as counting", key)
                    .isNull();
        var row = sql.queryForMap("select * from sitting where id = ?", (Object) sitting.bytes());
        assertThat(row.get("state")).isEqualTo("ENDED");
        assertThat(row.get("end_reason")).isEqualTo(String.valueOf(model.reason));
        assertThat(instant(row.get("ended_at"))).isEqualTo(model.endedAt);
        assertThat(instant(row.get("deadline"))).as("deadline").isEqualTo(model.deadline);
        assertThat(Duration.between(model.started, model.deadline)
                        .minus(model.pausedFor)
                        .minus(model.granted))
                .as("no time gained or lost")
                .isEqualTo(Model.LENGTH);
        assertThat(row.get("steps")).isEqualTo(model.stored.size());
        assertThat(ends.get(sitting)).as("ends").isEqualTo(1);
        assertThat(sql.queryForObject(
                        "select count(*) from mark_due where sitting_id = ?", Integer.class, sitting.bytes()))
                .as("to be marked")
                .isOne();
    }

    /// The courses were no idle ones: every verdict, event and end came up.
    void everythingHappened() {
        assertThat(sql.queryForList(
                        "select distinct case when offline then 'OFFLINE' else coalesce(why, 'COUNTED') end from answer_step",
                        String.class))
                .containsExactlyInAnyOrder("COUNTED", "OFFLINE", "LATE", "OLD_DEVICE", "PAUSED");
        assertThat(sql.queryForList("select distinct kind from sitting_event", String.class))
                .contains(
                        "TAKEN_OVER",
                        "CONTACT_GAP",
                        "GRANTED",
                        "PAUSED",
                        "RESUMED",
                        "OFFLINE_COUNTED",
                        "EVIDENCE_ACCEPTED");
        assertThat(sql.queryForList("select distinct end_reason from sitting", String.class))
                .containsExactlyInAnyOrder("SUBMITTED", "DEADLINE", "FORCED");
    }

    private Map<String, String> steps(PublicId sitting) {
        var steps = new TreeMap<String, String>();
        sql.query(
                "select client, seq, epoch, slot, response, counted, why, offline from answer_step where sitting_id = ?",
                row -> {
                    var key = row.getString("client") + "/" + row.getLong("seq");
                    var line = line(
                            row.getInt("epoch"),
                            row.getInt("slot"),
                            row.getString("response"),
                            row.getString("why"),
                            row.getBoolean("offline"));
                    assertThat(row.getBoolean("counted")).isEqualTo(row.getString("why") == null);
                    assertThat(steps.put(key, line)).as("stored twice").isNull();
                },
                (Object) sitting.bytes());
        return steps;
    }

    private static Map<String, String> expected(Model model) {
        var steps = new TreeMap<String, String>();
        model.stored.forEach((key, step) -> {
            var op = step.op();
            var response = op.response().equals("null") ? null : op.response();
            var why = step.why() == null ? null : step.why().name();
            steps.put(key, line(op.epoch(), op.slot(), response, why, step.offline()));
        });
        return steps;
    }

    private static String line(int epoch, int slot, @Nullable String response, @Nullable String why, boolean offline) {
        return epoch + " " + slot + " " + response + " " + why + (offline ? " offline" : "");
    }

    private Map<Integer, String> held(PublicId sitting) {
        try (var _ = Acting.internally()) {
            var held = new TreeMap<Integer, String>();
            context.getBean(SittingAnswers.class)
                    .held(List.of(sitting))
                    .getOrDefault(sitting, Map.of())
                    .forEach((slot, response) -> held.put(slot, ResponseJson.write(response)));
            return held;
        }
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return switch (column) {
            case java.time.LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            case Timestamp stamp -> stamp.toInstant();
            case null, default -> null;
        };
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }
}
