package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Every pair of roles by every way in which an account comes to a role: opened with them, opened and granted,
/// granted one after the other, granted by two administrators at the same moment. There is no other way: nothing else
/// writes `account_role`, as the last test holds.
@PortalTest
class ExclusiveRolesTest {
    @Autowired
    Accounts accounts;

    @Autowired
    StaffAccounts staff;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate database;

    private final String name = "x-" + Secrets.code();
    private UnitId unit = new UnitId(0);

    static Stream<Arguments> pairs() {
        return Acting.grantable().stream()
                .flatMap(one -> Acting.grantable().stream()
                        .filter(other -> other != one)
                        .map(other -> Arguments.of(one, other)));
    }

    static Stream<Arguments> administrators() {
        return pairs().filter(pair -> pair.get()[0] instanceof Role role && role.administrator());
    }

    @BeforeEach
    void the_top_unit() {
        try (var _ = Acting.internally()) {
            unit = units.parentsFirst().getFirst().id();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_account_is_opened_with_two_roles_only_when_neither_is_an_administrators(Role one, Role other) {
        var both = List.of(new RoleInUnit(one, unit), new RoleInUnit(other, unit));
        try (var _ = Acting.internally()) {
            if (exclusive(one, other)) {
                refused(() -> accounts.open(List.of(new NewAccount(name, name, null, null, false, both))));
                assertThat(held()).isZero();
            } else {
                accounts.open(List.of(new NewAccount(name, name, null, null, false, both)));
                assertThat(held()).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_second_role_is_granted_only_when_neither_is_an_administrators(Role one, Role other) {
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            staff.open(new NewStaff(name, name, one, unit));
            if (exclusive(one, other)) refused(() -> administration.grant(id(), other, unit));
            else administration.grant(id(), other, unit);
            assertThat(held()).isEqualTo(exclusive(one, other) ? 1 : 2);
        }
    }

    @ParameterizedTest
    @MethodSource("administrators")
    void two_security_administrators_at_the_same_moment_do_not_get_around_it(Role one, Role other) throws Exception {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(name, name, null, null, false, List.of())));
        }
        var start = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            var acts = people.invokeAll(List.of(granting(start, one), granting(start, other)));
            assertThat(acts).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(held()).isEqualTo(1);
    }

    private Callable<Boolean> granting(CyclicBarrier start, Role role) {
        return () -> {
            try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
                start.await();
                administration.grant(id(), role, unit);
                return true;
            } catch (Invalid exclusive) {
                return false;
            }
        };
    }

    @Test
    void the_portals_own_role_is_given_by_no_way() {
        try (var _ = Acting.internally()) {
            refused(() -> new NewAccount(name, name, null, null, false, List.of(new RoleInUnit(Role.INTERNAL, unit))));
        }
        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            refused(() -> staff.open(new NewStaff(name, name, Role.INTERNAL, unit)));
        }
    }

    @Test
    void nothing_else_writes_roles() throws Exception {
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main"))) {
            var writing = files.filter(file -> file.toString().matches(".*\\.(java|xml|sql)"))
                    .filter(ExclusiveRolesTest::writesRoles)
                    .map(file -> file.getFileName().toString());
            assertThat(writing).containsExactlyInAnyOrder("AccountMapper.java", "AccountRoleMapper.java");
        }
    }

    private static boolean writesRoles(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file).matches("(?s).*(insert into|update)\\s+account_role.*");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean exclusive(Role one, Role other) {
        return one.administrator() || other.administrator();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(act);
    }

    private int held() {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from account_role r join account a on a.id = r.account_id where a.username = ?",
                Integer.class,
                name));
    }

    private AccountId id() {
        return new AccountId(Objects.requireNonNull(
                database.queryForObject("select id from account where username = ?", Long.class, name)));
    }
}
