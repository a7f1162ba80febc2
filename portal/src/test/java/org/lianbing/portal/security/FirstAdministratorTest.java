package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class FirstAdministratorTest {
    private static final String ADDRESS = "192.0.2.80";
    private static final String PASSWORD = "chosen by myself";

    @Autowired
    FirstAdministrator first;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    /// What other tests have left, gone until this one is over.
    @BeforeEach
    void no_account() {
        database.update("set foreign_key_checks = 0");
        database.update("delete from account_role");
        database.update("delete from account");
        database.update("set foreign_key_checks = 1");
    }

    @Test
    void the_token_opens_one_security_administrator_and_no_more() {
        var token = token();

        begin(token, "chief");

        assertThat(database.queryForList(
                        "select concat(a.username, ' ', r.role) from account a join account_role r"
                                + " on r.account_id = a.id",
                        String.class))
                .containsExactly("chief SECURITY_ADMIN");
        refused("security.first.unknown", () -> begin(token, "second"));
        try (var _ = Acting.internally()) {
            refused("security.first.begun", first::token);
        }
    }

    @Test
    void a_wrong_token_an_earlier_one_and_one_that_is_too_old_open_nothing() {
        var earlier = token();
        var present = token();
        refused("security.first.unknown", () -> begin(Secrets.code(), "chief"));
        refused("security.first.unknown", () -> begin(earlier, "chief"));
        database.update("update first_token set expires_at = '2020-01-01'");
        refused("security.first.unknown", () -> begin(present, "chief"));
        assertThat(first.missing()).isTrue();
    }

    @Test
    void once_there_is_an_account_a_token_opens_nothing() {
        var token = token();
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount("somebody", "x", null, null, false, List.of())));
        }
        refused("security.first.unknown", () -> begin(token, "chief"));
    }

    private String token() {
        try (var _ = Acting.internally()) {
            return first.token();
        }
    }

    private void begin(String token, String username) {
        first.begin(token, username, "张三", PASSWORD, ADDRESS);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(act)
                .matches(conflict -> conflict.key().equals(key), key);
    }
}
