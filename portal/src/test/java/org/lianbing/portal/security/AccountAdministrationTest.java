package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AccountAdministrationTest {
    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate database;

    private Unit city;
    private Unit other;

    @BeforeEach
    void two_cities_with_an_account_each() {
        try (var _ = Acting.internally()) {
            units.create(List.of(
                    new NewUnit(null, "s-P", "某省", UnitLevel.PROVINCE, 0),
                    new NewUnit("s-P", "s-C1", "甲市", UnitLevel.CITY, 0),
                    new NewUnit("s-P", "s-C2", "乙市", UnitLevel.CITY, 1)));
            city = unit("s-C1");
            other = unit("s-C2");
            accounts.open(List.of(account("s-hr1", Role.HR, city), account("s-hr2", Role.HR, other)));
        }
    }

    @Test
    void an_administrator_of_one_city_sees_that_citys_accounts_only() {
        try (var _ = inCity()) {
            assertThat(administration.list(filter("s-hr"), Window.first(10)).rows())
                    .extracting(AccountRow::username, AccountRow::roles)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("s-hr1", "HR"));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> administration.account(id("s-hr2")));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> administration.resetPassword(id("s-hr2")));
        }
    }

    @Test
    void an_account_with_a_role_elsewhere_too_is_out_of_reach() {
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            administration.grant(id("s-hr1"), Role.TRAINER, other.id());
        }
        try (var _ = inCity()) {
            assertThat(administration.list(filter("s-hr1"), Window.first(10)).total())
                    .isZero();
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> administration.enable(id("s-hr1"), false));
        }
    }

    @Test
    void a_role_cannot_be_granted_outside_the_administrators_units() {
        try (var _ = inCity()) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> administration.grant(id("s-hr1"), Role.LEADER, other.id()));
        }
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDITOR"})
    void an_administrator_holds_no_other_role(Role role) {
        try (var _ = inCity()) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> administration.grant(id("s-hr1"), role, city.id()))
                    .matches(refusal -> refusal.key().equals("security.roles.exclusive"));
            administration.revoke(id("s-hr1"), Role.HR, city.id());
        }
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            administration.grant(id("s-hr1"), role, city.id());
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> administration.grant(id("s-hr1"), Role.OFFICER, city.id()));
        }
    }

    @Test
    void the_portals_own_role_is_never_granted() {
        try (var _ = inCity()) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> administration.grant(id("s-hr1"), Role.INTERNAL, city.id()));
        }
    }

    @Test
    void nobody_administers_their_own_account() {
        var own = new org.lianbing.portal.shared.Actor(
                id("s-hr1").value(),
                "own",
                null,
                List.of(new org.lianbing.portal.shared.Grant(Role.SECURITY_ADMIN, city.path())));
        try (var _ = Acting.as(own)) {
            assertThatExceptionOfType(Conflict.class)
                    .isThrownBy(() -> administration.grant(id("s-hr1"), Role.LEADER, city.id()))
                    .matches(refusal -> refusal.key().equals("security.accounts.own"));
        }
    }

    @Test
    void a_reset_password_works_once_shown_and_has_to_be_changed() {
        try (var _ = inCity()) {
            var before = administration.account(id("s-hr1")).generation();
            var once = administration.resetPassword(id("s-hr1"));
            var account = administration.account(id("s-hr1"));

            var hash =
                    database.queryForObject("select password_hash from account where username = 's-hr1'", String.class);
            assertThat(passwords.matches(once, hash)).isTrue();
            assertThat(account.mustChange()).isTrue();
            assertThat(account.generation()).isEqualTo(before + 1);
        }
        assertThat(audited()).containsExactly("account.password-reset");
        assertThat(database.queryForList(
                        "select detail from audit_entry where action = 'account.password-reset'", String.class))
                .allMatch(String::isEmpty);
    }

    @Test
    void every_change_is_audited_and_ends_the_sessions() {
        try (var _ = inCity()) {
            var before = administration.account(id("s-hr1")).generation();
            administration.grant(id("s-hr1"), Role.TRAINER, city.id());
            administration.revoke(id("s-hr1"), Role.HR, city.id());
            administration.enable(id("s-hr1"), false);
            administration.enable(id("s-hr1"), true);

            assertThat(administration.roles(id("s-hr1")))
                    .extracting(HeldRole::role)
                    .containsExactly(Role.TRAINER);
            assertThat(administration.account(id("s-hr1")).generation()).isEqualTo(before + 4);
        }
        assertThat(audited())
                .containsExactly("account.role-granted", "account.role-revoked", "account.disabled", "account.enabled");
    }

    private Acting inCity() {
        return Acting.as(Role.SECURITY_ADMIN, city.path());
    }

    private List<String> audited() {
        return database.queryForList(
                "select action from audit_entry where subject_type = 'account' and subject_id = ? order by id",
                String.class,
                String.valueOf(id("s-hr1").value()));
    }

    private static AccountFilter filter(String text) {
        return new AccountFilter(text, null, null);
    }

    private AccountId id(String username) {
        var id = database.queryForObject("select id from account where username = ?", Long.class, username);
        return new AccountId(Objects.requireNonNull(id));
    }

    private Unit unit(String code) {
        return units.byId().values().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static NewAccount account(String username, Role role, Unit unit) {
        return new NewAccount(username, username, null, null, false, List.of(new RoleInUnit(role, unit.id())));
    }
}
