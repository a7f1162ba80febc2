package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Policy;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class PasswordRulesTest {
    private static final String FIRST = "correct horse battery";

    @Autowired
    PasswordRules rules;

    @Autowired
    OwnSecondFactor factor;

    @Autowired
    SecurityPolicy policy;

    @Autowired
    SignInService people;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Policies policies;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate database;

    private AccountId id = new AccountId(0);

    @BeforeEach
    void a_person() {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount("p-zhangsan", "张三", null, passwords.hash(FIRST), false, List.of())));
        }
        id = new AccountId(Objects.requireNonNull(
                database.queryForObject("select id from account where username = 'p-zhangsan'", Long.class)));
    }

    @AfterEach
    void the_figures_are_read_again() {
        policy.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "short, security.password.too-short",
        "P-ZhangSan, security.password.is-username",
        "my-p-zhangsan-1, security.password.is-username",
        "qwertyuiop, security.password.common",
        "Password123!, security.password.common",
        "1234567890, security.password.common"
    })
    void a_password_that_is_easily_guessed_is_refused(String password, String why) {
        refused(why, password);
    }

    @ParameterizedTest
    @CsvSource({"3, only small letters", "3, smallAndCapital", "4, Small1AndCapital2"})
    void policy_asks_for_so_many_kinds_of_characters(int kinds, String tooPlain) {
        set("password.kinds", String.valueOf(kinds));
        refused("security.password.too-plain", tooPlain);
        assertThatCode(() -> rules.require("Grüne 7 Äpfel!", "p-zhangsan")).doesNotThrowAnyException();
    }

    @Test
    void policy_may_ask_for_more_characters_and_leave_the_lists_out() {
        set("password.min-length", "16");
        refused("security.password.too-short", "fifteen letters");
        set("password.min-length", "8");
        set("password.refuse-common", "false");
        assertThatCode(() -> rules.require("qwertyuiop", "p-zhangsan")).doesNotThrowAnyException();
    }

    @Test
    void the_last_passwords_are_not_taken_again() {
        set("password.history", "2");
        change(FIRST, "one more horse");
        change("one more horse", "two more horses");
        conflict("security.password.unchanged", () -> change("two more horses", "two more horses"));
        conflict("security.password.earlier", () -> change("two more horses", "one more horse"));
        conflict("security.password.earlier", () -> change("two more horses", FIRST));

        change("two more horses", "three more horses");
        change("three more horses", FIRST);
        assertThat(database.queryForObject(
                        "select count(*) from password_history where account_id = ?", Integer.class, id.value()))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void a_password_older_than_policy_allows_has_to_be_changed() {
        change(FIRST, "one more horse");
        assertThat(mustChange()).isFalse();

        set("password.max-age-days", "90");
        assertThat(mustChange()).isFalse();
        database.update("update account set password_at = password_at - interval 91 day where id = ?", id.value());
        assertThat(mustChange()).isTrue();
    }

    @Test
    void the_operators_own_list_counts_too(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("own.txt"), "# ours\n交通执法2026\nLianbing-Jia\n");
        var settings = new LianbingProperties(
                folder, null, new LianbingProperties.Demonstration(false, ""), false, null, file);

        var common = new CommonPasswords(settings);

        assertThat(List.of("lianbing-jia", "交通执法2026", "Lianbing-Jia99", "qwertyuiop"))
                .allMatch(common::contains);
        assertThat(common.contains("a sentence nobody knows")).isFalse();
    }

    private boolean mustChange() {
        return Objects.requireNonNull(people.byId(id)).mustChange();
    }

    @Test
    void guessing_the_present_password_in_an_open_session_ends_after_a_few() {
        for (int guess = 0; guess < policy.rules().lockAfter(); guess++)
            conflict("security.password.wrong", () -> change("guess", "Another good one 9"));
        conflict("security.password.locked", () -> change(FIRST, "Another good one 9"));
        try (var _ = Acting.as(new Actor(id.value(), "p", null, List.of()))) {
            conflict("security.password.locked", () -> factor.remove(FIRST));
            conflict("security.password.locked", () -> factor.confirm(FIRST, TotpSecret.random(), "000000"));
        }
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where action = 'account.locked' and subject_id = ?",
                        Integer.class,
                        String.valueOf(id.value())))
                .isOne();
    }

    @Test
    void an_authenticator_is_not_added_without_the_password() {
        try (var _ = Acting.as(new Actor(id.value(), "p", null, List.of()))) {
            conflict("security.password.wrong", () -> factor.confirm("", TotpSecret.random(), "000000"));
        }
    }

    private void change(String present, String next) {
        try (var _ = Acting.as(new Actor(id.value(), "p", null, List.of()))) {
            accounts.changePassword(present, next);
        }
    }

    private void refused(String why, String password) {
        conflict(why, () -> rules.require(password, "p-zhangsan"));
    }

    private static void conflict(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(act)
                .matches(conflict -> conflict.key().equals(why), why);
    }

    private void set(String code, String setting) {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            var top = units.parentsFirst().getFirst().id();
            policies.set(new Policy(top, code, setting, LocalDate.of(2020, 1, 1)));
        }
        policy.forget();
    }
}
