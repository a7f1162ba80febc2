package org.lianbing.portal.sittings.testing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lianbing.portal.exams.ExamOpened;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.questionbank.QuestionJson;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// An exam in the database, with a unit, candidates and their accounts of its own, so that tests can share a database.
/// Papers and exams are written as rows: composing and scheduling are other features' tests.
public final class ExamHall {
    public static final String PASSWORD = "sitting-test-2026";

    private final ApplicationContext portal;
    private final JdbcTemplate sql;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<Person> candidates = new ArrayList<>();
    private final SamplePaper paper;
    public final UnitId unit;
    public final String unitPath;
    public final ExamId exam;
    public final PublicId publicId = PublicId.random();

    /// @param username of an account with the password [#PASSWORD]
    public record Person(OfficerId id, String username) {}

    private ExamHall(ApplicationContext portal, ExamPlan plan, int people) {
        this.portal = portal;
        sql = new JdbcTemplate(portal.getBean(javax.sql.DataSource.class));
        try (var _ = Acting.internally()) {
            portal.getBean(Units.class).create(List.of(new NewUnit(null, mark, "甲市", UnitLevel.CITY, 0)));
        }
        unit = new UnitId(key("select id from unit where code = ?", mark));
        unitPath = "/" + unit.value() + "/";
        paper = SamplePaper.freeze(sql, unit, mark, plan.questions());
        exam = exam(plan);
        var hash = portal.getBean(Passwords.class).hash(PASSWORD);
        IntStream.range(0, people).forEach(number -> candidates.add(person(number, hash)));
        for (var candidate : candidates)
            sql.update(
                    "insert into exam_candidate (exam_id, officer_id) values (?, ?)",
                    exam.value(),
                    candidate.id().value());
    }

    /// With so many candidates, their sittings prepared.
    public static ExamHall open(ApplicationContext portal, ExamPlan plan, int people) {
        var hall = new ExamHall(portal, plan, people);
        hall.prepare();
        return hall;
    }

    /// Announces the exam as open, which prepares the sittings of candidates.
    public void prepare() {
        portal.getBean(TransactionTemplate.class).executeWithoutResult(_ -> portal.publishEvent(new ExamOpened(exam)));
    }

    public Person candidate(int number) {
        return candidates.get(number);
    }

    /// Somebody of the unit who is not on the list.
    public Person outsider() {
        return person(900, portal.getBean(Passwords.class).hash(PASSWORD));
    }

    public JdbcTemplate sql() {
        return sql;
    }

    public SamplePaper paper() {
        return paper;
    }

    /// Everything the database holds of this exam's sittings, for "nothing has changed".
    public String snapshot() {
        return sql.queryForList(
                        "select hex(id), state, epoch, client, deadline, end_reason, hex(receipt), answered, answered_slots,"
                                + " last_saved_at, version from sitting where exam_id = ? order by id",
                        exam.value())
                + "/"
                + sql
                        .queryForList(
                                "select a.* from answer_step a join sitting s on s.id = a.sitting_id where s.exam_id = ? order by a.id",
                                exam.value())
                        .stream()
                        .map(row -> row.get("client") + " " + row.get("seq") + " " + row.get("response")
                                + row.get("counted"))
                        .toList()
                + "/"
                + sql.queryForList(
                        "select e.id, e.kind from sitting_event e join sitting s on s.id = e.sitting_id"
                                + " where s.exam_id = ? order by e.id",
                        exam.value());
    }

    /// The number a query about this exam gives.
    public int count(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Integer.class, exam.value()));
    }

    /// Makes the deadline of a sitting an instant of the past.
    public void expire(String sitting) {
        sql.update(
                """
                update sitting set deadline = ?, answers_until = timestampadd(second, 60, ?), started_at = ?,
                       last_saved_at = case when last_saved_at is not null then started_at end
                 where id = unhex(?)""",
                at(Instant.now().minusSeconds(5)),
                at(Instant.now().minusSeconds(5)),
                at(Instant.now().minusSeconds(20)),
                sitting);
    }

    private ExamId exam(ExamPlan plan) {
        sql.update(
                """
                insert into exam (public_id, unit_id, name, kind, paper_id, opens_at, closes_at, duration_minutes,
                                  grace_seconds, attempts, pass_points, release_rule, latest_entry_minutes,
                                  earliest_submit_minutes, shuffle_items, shuffle_options, state)
                values (unhex(?), ?, ?, 'UNIFIED', ?, ?, ?, ?, ?, ?, ?, 'MANUAL', ?, ?, true, true, 'SCHEDULED')""",
                publicId.hex(),
                unit.value(),
                "法律知识统考",
                paper.id().value(),
                at(plan.opens()),
                at(plan.closes()),
                plan.minutes(),
                plan.graceSeconds(),
                plan.attempts(),
                new BigDecimal("12.00"),
                plan.latestEntryMinutes(),
                plan.earliestSubmitMinutes());
        return new ExamId(key("select id from exam where public_id = unhex(?)", publicId.hex()));
    }

    private Person person(int number, String hash) {
        var username = mark + "-" + number;
        sql.update("""
                insert into officer (number, person_type, name, pinyin, initials, sex, born, identity_sealed,
                                     identity_index, unit_id, line, post_status, person_status)
                values (?, 'OFFICER', '单雄信', 'shanxiongxin', 'sxx', 'MALE', '1990-01-01', x'00', unhex(sha2(?, 256)),
                        ?, 'GENERAL', 'ON_POST', 'NORMAL')""", username, username, unit.value());
        var id = new OfficerId(key("select id from officer where number = ?", username));
        try (var _ = Acting.internally()) {
            portal.getBean(Accounts.class)
                    .open(List.of(new NewAccount(
                            username, "单雄信", id, hash, false, List.of(new RoleInUnit(Role.OFFICER, unit)))));
        }
        return new Person(id, username);
    }

    private long key(String query, Object argument) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class, argument));
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    static long versionKey(JdbcTemplate sql, org.lianbing.questionbank.QuestionVersion version) {
        sql.update(
                "insert into question (stable_id, part, status) values (?, 2, 'APPROVED')",
                version.id().value());
        sql.update(
                """
                insert into question_version (question_id, number, type, difficulty, level, domain, statute, reported,
                                              content_hash, content, created_at)
                select id, 1, ?, 3, 'APPLY', 'GENERAL', '行政处罚法', false, unhex(?), ?, now(3)
                  from question where stable_id = ?""",
                version.type().name(),
                version.contentHash(),
                QuestionJson.write(version),
                version.id().value());
        return Objects.requireNonNull(sql.queryForObject(
                "select v.id from question_version v join question q on q.id = v.question_id where q.stable_id = ?",
                Long.class,
                version.id().value()));
    }
}
