package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.exams.Audience;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.exams.ExamKind;
import org.lianbing.portal.exams.ReleaseRule;
import org.lianbing.portal.ground.Matrix.Call;
import org.lianbing.portal.ground.Matrix.Reach;
import org.lianbing.portal.marking.ResultFilter;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.DataRequestId;
import org.lianbing.portal.officers.DataRequests;
import org.lianbing.portal.officers.Merge;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.RequestText;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.papers.PaperFilter;
import org.lianbing.portal.security.AccountFilter;
import org.lianbing.portal.security.AuditFilter;
import org.lianbing.portal.security.Invitation;
import org.lianbing.portal.security.NewStaff;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.IncidentFilter;
import org.lianbing.portal.sittings.Incidents;
import org.lianbing.portal.sittings.NewIncident;
import org.lianbing.portal.sittings.Placement;
import org.lianbing.portal.sittings.RoomPlan;
import org.lianbing.portal.sittings.Rooms;
import org.lianbing.portal.sittings.Whom;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.lianbing.portal.sittings.testing.ExamPlan;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.QuestionType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/// Every public method of every service × every role and nobody, within the person's units and outside them,
/// against `authorisation.csv`. Whatever a call changes is rolled back.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {
    private static final String ELSEWHERE = "/999999999/";

    /// An account that does not exist, so that no call meets its own.
    private static final long NOBODYS = 999_999_999;

    @Autowired
    ApplicationContext portal;

    @Autowired
    TransactionTemplate transaction;

    private final Matrix matrix = Matrix.read();
    private final Samples samples = new Samples();
    private List<Call> calls = List.of();
    private @Nullable OfficerId officer;

    @BeforeAll
    void one_of_everything() {
        var hall = ExamHall.open(portal, ExamPlan.open(), 2);
        officer = hall.candidate(0).id();
        var sitting = PublicId.of(Objects.requireNonNull(hall.sql()
                .queryForObject("select min(id) from sitting where exam_id = ?", byte[].class, hall.exam.value())));
        samples.with(hall.unit).with(officer).with(hall.exam).with(hall.publicId);
        samples.with(new PaperId(number(hall, "select paper_id from exam where id = ?", hall.exam.value())));
        samples.with(new AccountId(number(hall, "select id from account where officer_id = ?", officer.value())));
        try (var _ = Acting.internally()) {
            var cells = List.of(new BlueprintCell(null, QuestionType.JUDGE, 1, 5, 1, BigDecimal.ONE));
            samples.with(portal.getBean(Blueprints.class).create(hall.unit, "matrix", cells));
        }
        samples.with("sittings.Invigilation.force", sitting, "matrix");
        samples.with(
                "organisation.Units.create", List.of(new NewUnit(code(hall), "matrix", "x", UnitLevel.STATION, 0)));
        samples.with("security.StaffAccounts.open", new NewStaff("matrix", "matrix", Role.LEADER, hall.unit));
        samples.with(
                "security.Activation.invite",
                List.of(new Invitation("matrix", "matrix", officer, hall.unit, "matrix")));
        samples.with(plan(hall)).with(ExamFilter.none()).with(OfficerFilter.ANY).with(new PaperFilter("", null));
        samples.with(AccountFilter.all()).with(AuditFilter.all()).with(BoardFilter.ANY);
        board(hall, sitting);
        personalData(hall);
        samples.with(ResultFilter.ANY).with(TransferFilter.ANY);
        samples.with(
                "officers.Merging.merge",
                new Merge(officer, 0, hall.candidate(1).id(), 0, "matrix"));
        samples.with("officers.Merging.hindrances", officer, hall.candidate(1).id());
        calls = Matrix.calls(portal);
    }

    private void board(ExamHall hall, PublicId sitting) {
        var plan = new RoomPlan("matrix", 1, "");
        var entry = new NewIncident(null, "OTHER", Instant.parse("2026-01-01T00:00:00Z"), "matrix", List.of(sitting));
        try (var _ = Acting.internally()) {
            var room = portal.getBean(Rooms.class).create(hall.exam, plan);
            samples.with(room).with(portal.getBean(Incidents.class).write(hall.exam, entry));
            samples.with("sittings.Rooms.place", hall.exam, List.of(new Placement(sitting, room)));
        }
        samples.with("sittings.Board.course", hall.exam, sitting);
        samples.with("sittings.Board.evidenceQuestions", hall.exam, sitting);
        samples.with("sittings.Board.affected", hall.exam, new Whom.One(sitting));
        samples.with(plan).with(entry).with(IncidentFilter.ANY);
    }

    private void personalData(ExamHall hall) {
        try (var _ = Acting.internally()) {
            portal.getBean(DataRequests.class)
                    .take(Objects.requireNonNull(officer), DataRequest.Kind.OBJECTION, new RequestText("matrix"));
        }
        samples.with(new DataRequestId(
                number(hall, "select max(id) from data_request where officer_id = ?", officer.value())));
    }

    private static String code(ExamHall hall) {
        return Objects.requireNonNull(
                hall.sql().queryForObject("select code from unit where id = ?", String.class, hall.unit.value()));
    }

    private static org.lianbing.portal.exams.ExamPlan plan(ExamHall hall) {
        var opens = Instant.parse("2036-01-01T00:00:00Z");
        return new org.lianbing.portal.exams.ExamPlan(
                hall.unit,
                "matrix",
                ExamKind.UNIFIED,
                null,
                opens,
                opens.plusSeconds(7_200),
                60,
                60,
                1,
                BigDecimal.ONE,
                ReleaseRule.MANUAL,
                null,
                30,
                0,
                true,
                true,
                Audience.nobody());
    }

    private static long number(ExamHall hall, String query, long id) {
        return Objects.requireNonNull(hall.sql().queryForObject(query, Long.class, id));
    }

    @Test
    void every_method_is_declared_and_every_row_has_its_method() {
        var methods = Matrix.names(calls);
        assertThat(methods).as("a row is missing").allMatch(matrix.rows()::containsKey);
        assertThat(matrix.rows().keySet()).as("a row has no method").allMatch(methods::contains);
    }

    @Test
    void no_unit_limits_only_where_a_reason_is_given() {
        assertThat(matrix.rows().values())
                .filteredOn(row -> row.reach() == Reach.NONE)
                .allSatisfy(row -> assertThat(row.reason()).as(row.method()).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_where_signing_in_is_needed() {
        return each(call -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(new AnonymousAuthenticationToken(
                            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
            try {
                assertThat(call(call) instanceof AccessDeniedException)
                        .as("refused")
                        .isEqualTo(!matrix.row(call).open());
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_roles_listed_get_in_and_no_other() {
        return each(call -> {
            for (var role : Role.values())
                try (var _ = Acting.as(actor(role, "/"))) {
                    assertThat(call(call) instanceof AccessDeniedException)
                            .as("%s refused", role)
                            .isEqualTo(!matrix.row(call).roles().contains(role));
                }
        });
    }

    @TestFactory
    Stream<DynamicTest> outside_the_persons_units_there_is_nothing() {
        return each(call -> {
            if (matrix.row(call).reach() != Reach.UNIT) return;
            for (var role : matrix.row(call).roles()) {
                if (role == Role.INTERNAL) continue;
                try (var _ = Acting.as(new Actor(NOBODYS, role.name(), null, List.of(new Grant(role, ELSEWHERE))))) {
                    assertThat(nothing(call, call(call)))
                            .as("%s gets nothing", role)
                            .isTrue();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> what_concerns_the_person_alone_takes_no_name_of_another() {
        return each(call -> {
            if (matrix.row(call).reach() == Reach.OWN)
                assertThat(call.method().getParameterTypes()).doesNotContain(OfficerId.class, AccountId.class);
        });
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Call> check) {
        return calls.stream()
                .filter(call -> matrix.rows().containsKey(call.name()))
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> check.accept(call)));
    }

    private Actor actor(Role role, String path) {
        var own = role == Role.OFFICER && officer != null ? officer.value() : null;
        return new Actor(role == Role.INTERNAL ? 0 : NOBODYS, role.name(), own, List.of(new Grant(role, path)));
    }

    /// The result, or what was thrown instead.
    private @Nullable Object call(Call call) {
        var result = transaction.execute(status -> {
            status.setRollbackOnly();
            return Optional.ofNullable(invoke(call));
        });
        return Objects.requireNonNull(result).orElse(null);
    }

    private @Nullable Object invoke(Call call) {
        try {
            return call.method().invoke(call.service(), samples.arguments(call.name(), call.method()));
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A method that returns nothing by its form has to refuse: what it did cannot be seen.
    private static boolean nothing(Call call, @Nullable Object result) {
        return switch (result) {
            case null -> call.method().getReturnType() != void.class;
            case NotAllowed refused -> true;
            case Throwable other -> throw new AssertionError("refused for another reason", other);
            case Slice<?> slice -> slice.rows().isEmpty() && slice.total() == 0;
            case Collection<?> all -> all.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Optional<?> one -> one.isEmpty();
            case Number number -> number.longValue() == 0;
            case Boolean yes -> !yes;
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .allMatch(component -> component.getType() == int.class
                                && record.toString().contains(component.getName() + "=0"));
            default -> false;
        };
    }
}
