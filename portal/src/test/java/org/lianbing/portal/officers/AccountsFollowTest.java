package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.imports.SampleRoster;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.AccountAdministration;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.security.Withdrawal;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of somebody's account and rights when they are posted elsewhere, or leave.
@PortalTest
@Transactional
class AccountsFollowTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final String NAME = "follow-1";

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    RosterImports imports;

    @Autowired
    PostingClock postingClock;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    RosterFixture fixture;
    OfficerId id;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        id = fixture.id("f-1");
    }

    @Test
    void who_moves_keeps_only_what_reaches_the_new_unit() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.UNIT_CONTACT, "f-A1"), in(Role.HR, "f-A"), in(Role.TRAINER, "f-P"));
        post("f-B", PostStatus.ON_POST);

        assertThat(held()).containsExactlyInAnyOrder("OFFICER f-B", "TRAINER f-P");
        assertThat(enabled()).isTrue();
        assertThat(generation()).isPositive();
        assertThat(audited()).contains("account.role-withdrawn", "account.officer-moved");
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            assertThat(administration.withdrawals(account()))
                    .extracting(Withdrawal::role, Withdrawal::unitName, Withdrawal::postedFrom)
                    .containsExactlyInAnyOrder(tuple(Role.HR, "甲市", MAY), tuple(Role.UNIT_CONTACT, "甲市第一县", MAY));
        }
    }

    @Test
    void a_role_in_a_third_place_has_nothing_to_do_with_the_move() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.INVIGILATOR, "f-B"));
        post("f-A", PostStatus.ON_POST);
        assertThat(held()).containsExactlyInAnyOrder("OFFICER f-A", "INVIGILATOR f-B");
    }

    @Test
    void an_officer_without_staff_roles_stays_signed_in_through_a_move() {
        open(id, in(Role.OFFICER, "f-A1"));
        post("f-B", PostStatus.ON_POST);
        assertThat(held()).containsExactly("OFFICER f-B");
        assertThat(generation()).isZero();
    }

    @Test
    void who_leaves_cannot_sign_in_and_keeps_no_staff_role() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.LEADER, "f-P"));
        post("f-A1", PostStatus.RETIRED);

        assertThat(enabled()).isFalse();
        assertThat(generation()).isPositive();
        assertThat(held()).containsExactly("OFFICER f-A1");
        assertThat(audited()).contains("account.closed-by-posting");
    }

    @Test
    void a_posting_to_come_changes_nothing_before_its_day() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.HR, "f-A1"));
        try (var _ = hr()) {
            var tomorrow = LocalDate.ofInstant(clock.instant(), Times.ZONE).plusDays(1);
            roster.post(id, posting("f-A1", PostStatus.TRANSFERRED, tomorrow), "某人调〔2026〕1号", 0);
        }
        assertThat(enabled()).isTrue();

        database.update(
                "update officer_posting set valid_from = ? where officer_id = ? and not in_force", MAY, id.value());
        try (var _ = Acting.internally()) {
            postingClock.tick();
        }
        assertThat(enabled()).isFalse();
        assertThat(held()).containsExactly("OFFICER f-A1");
    }

    @Test
    void an_import_that_is_taken_back_gives_the_rights_back() {
        var sample = new SampleRoster().people(1, 31, "f-A1");
        try (var _ = hr()) {
            imports.confirm(imports.check(sample.bytes(), "a.xlsx", false, Progress.SILENT), Progress.SILENT);
            id = officers.list(OfficerFilter.ANY.withUnit(fixture.unit("f-A1").id()), Window.all()).rows().stream()
                    .map(OfficerLine::id)
                    .filter(one -> !fixture.people.containsValue(one))
                    .findFirst()
                    .orElseThrow();
            database.update("update officer_posting set valid_from = '2024-01-01' where officer_id = ?", id.value());
        }
        open(id, in(Role.OFFICER, "f-A1"), in(Role.HR, "f-A1"), in(Role.LEADER, "f-P"));
        sample.put(0, "所属机构", "乙市");
        RosterImport moved;
        try (var _ = hr()) {
            moved = imports.confirm(imports.check(sample.bytes(), "b.xlsx", true, Progress.SILENT), Progress.SILENT);
        }
        assertThat(held()).containsExactlyInAnyOrder("OFFICER f-B", "LEADER f-P");

        try (var _ = hr()) {
            imports.undo(moved.id());
        }

        assertThat(held()).containsExactlyInAnyOrder("OFFICER f-A1", "HR f-A1", "LEADER f-P");
        assertThat(audited()).contains("account.role-restored");
        assertThat(number(
                        "select count(*) from account_withdrawal where account_id = ?",
                        account().value()))
                .isZero();
    }

    @Test
    void leaving_that_is_taken_back_opens_the_account_again() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.HR, "f-A1"));
        post("f-A1", PostStatus.RETIRED);
        assertThat(enabled()).isFalse();

        try (var _ = hr()) {
            events.publishEvent(new OfficerPosted(
                    id,
                    posting("f-A1", PostStatus.RETIRED, MAY),
                    posting("f-A1", PostStatus.ON_POST, RosterFixture.SINCE)));
        }

        assertThat(enabled()).isTrue();
        assertThat(held()).containsExactlyInAnyOrder("OFFICER f-A1", "HR f-A1");
        assertThat(audited()).contains("account.reopened", "account.role-restored");
    }

    @Test
    void coming_back_to_serve_is_no_taking_back() {
        open(id, in(Role.OFFICER, "f-A1"), in(Role.HR, "f-A1"));
        post("f-A1", PostStatus.TRANSFERRED);
        try (var _ = hr()) {
            var june = posting("f-A1", PostStatus.ON_POST, MAY.plusMonths(1));
            roster.post(id, june, "某人调〔2026〕2号", officers.get(id).version());
        }
        assertThat(enabled()).isFalse();
        assertThat(held()).containsExactly("OFFICER f-A1");
    }

    @Test
    void the_last_who_can_appoint_administrators_does_not_leave() {
        database.update("update account_role set role = 'LEADER' where role = 'SECURITY_ADMIN'");
        open(id, in(Role.SECURITY_ADMIN, "f-P"));
        assertThatThrownBy(() -> post("f-A1", PostStatus.RETIRED))
                .isInstanceOf(Conflict.class)
                .hasMessage("security.posting.last-administrator");
    }

    private void open(OfficerId officer, RoleInUnit... roles) {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(NAME, NAME, officer, null, false, List.of(roles))));
        }
    }

    private RoleInUnit in(Role role, String unit) {
        return new RoleInUnit(role, fixture.unit(unit).id());
    }

    private void post(String unit, PostStatus status) {
        try (var _ = hr()) {
            roster.post(id, posting(unit, status, MAY), "某人调〔2026〕1号", 0);
        }
    }

    private Posting posting(String unit, PostStatus status, LocalDate from) {
        return new Posting(fixture.unit(unit).id(), Line.GENERAL, status, from);
    }

    private Acting hr() {
        return Acting.as(Role.HR, fixture.unit("f-P").path());
    }

    private List<String> held() {
        var codes = units();
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            return administration.roles(account()).stream()
                    .map(held -> held.role() + " " + codes.get(held.unitId()))
                    .toList();
        }
    }

    private Map<UnitId, String> units() {
        return fixture.units.entrySet().stream()
                .collect(Collectors.toMap(unit -> unit.getValue().id(), Map.Entry::getKey));
    }

    private AccountId account() {
        return new AccountId(number("select id from account where username = ?", NAME));
    }

    private boolean enabled() {
        return number("select enabled from account where username = ?", NAME) == 1;
    }

    private long generation() {
        return number("select generation from account where username = ?", NAME);
    }

    private List<String> audited() {
        return database.queryForList(
                "select action from audit_entry where subject_type = 'account' and subject_id = ?",
                String.class,
                String.valueOf(account().value()));
    }

    private long number(String query, Object... arguments) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class, arguments));
    }
}
