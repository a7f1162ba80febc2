package org.lianbing.portal.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Failures;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.security.SecurityPolicy;
import org.lianbing.portal.security.SignInService;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How long an answer takes is how many hashes it costs: they are counted, no clock is asked.
@PortalTest
class HashCountTest {
    private static final String RIGHT = "right";

    @Autowired
    SignInService people;

    @Autowired
    Failures failures;

    @Autowired
    KnownDevices devices;

    @Autowired
    SecurityPolicy policy;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    private final AtomicInteger hashes = new AtomicInteger();
    private final String name = "h-" + Secrets.code();
    private @Nullable PasswordCheck check;

    @BeforeEach
    void accounts_of_every_kind() {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(
                    account(name, RIGHT), account(name + "-disabled", RIGHT), account(name + "-no-password", null)));
        }
        database.update("update account set enabled = false where username = ?", name + "-disabled");
        check = new PasswordCheck(people, new Addresses(policy), failures, devices, new Counting());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-disabled", "-no-password", "-unknown"})
    void a_wrong_password_costs_one_hash_whoever_it_is(String whose) {
        assertThat(refused(name + whose, "wrong")).isEqualTo(Outcome.Reason.WRONG);
        assertThat(hashes).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-disabled", "-no-password", "-unknown"})
    void even_the_right_password_opens_none_of_these(String whose) {
        assertThat(refused(name + whose, RIGHT)).isEqualTo(Outcome.Reason.WRONG);
        assertThat(hashes).hasValue(1);
    }

    @Test
    void a_name_longer_than_any_costs_one_hash_too() {
        assertThat(refused("n".repeat(5_000), "wrong")).isEqualTo(Outcome.Reason.WRONG);
        assertThat(hashes).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-unknown"})
    void after_five_failures_a_name_costs_none_whether_it_exists_or_not(String whose) {
        for (int i = 0; i < policy.rules().lockAfter(); i++) refused(name + whose, "wrong");
        hashes.set(0);

        assertThat(refused(name + whose, RIGHT)).isEqualTo(Outcome.Reason.LOCKED);
        assertThat(hashes).hasValue(0);
    }

    @Test
    void another_way_of_writing_the_name_does_not_get_around_the_lock() {
        for (int i = 0; i < policy.rules().lockAfter(); i++) refused(name, "wrong");

        assertThat(refused(" " + name.toUpperCase(java.util.Locale.ROOT) + " ", RIGHT))
                .isEqualTo(Outcome.Reason.LOCKED);
    }

    @Test
    void a_lock_does_not_keep_the_person_out_of_a_browser_they_have_used_before() {
        for (int i = 0; i < policy.rules().lockAfter(); i++) refused(name, "wrong");

        assertThat(come(new Attempt(name, RIGHT, new Visit("192.0.2.9", device()))))
                .isInstanceOf(Outcome.Known.class);
        assertThat(refused(name, RIGHT)).isEqualTo(Outcome.Reason.LOCKED);
    }

    @Test
    void an_address_with_too_many_failures_costs_none() {
        for (int i = 0; i < policy.rules().addressBurst(); i++) refused(name + "-unknown" + i, "wrong");
        hashes.set(0);

        assertThat(refused(name, RIGHT)).isEqualTo(Outcome.Reason.TOO_MANY);
        assertThat(hashes).hasValue(0);
        assertThat(come(new Attempt(name, RIGHT, new Visit("192.0.2.2", null)))).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void successes_do_not_use_an_address_up() {
        for (int i = 0; i < policy.rules().addressBurst() + 5; i++)
            assertThat(come(new Attempt(name, RIGHT, new Visit("192.0.2.1", null))))
                    .isInstanceOf(Outcome.Known.class);
    }

    private String device() {
        var id = database.queryForObject("select id from account where username = ?", Long.class, name);
        var response = new MockHttpServletResponse();
        devices.welcome(new AccountId(java.util.Objects.requireNonNull(id)), new MockHttpServletRequest(), response);
        var cookie = java.util.Objects.requireNonNull(response.getCookie("lianbing_device"));
        return cookie.getValue();
    }

    private Outcome come(Attempt attempt) {
        return java.util.Objects.requireNonNull(check).of(attempt);
    }

    private Outcome.@Nullable Reason refused(String username, String password) {
        return come(new Attempt(username, password, new Visit("192.0.2.1", null))) instanceof Outcome.Refused refused
                ? refused.why()
                : null;
    }

    private static NewAccount account(String name, @Nullable String hash) {
        return new NewAccount(name, name, null, hash, false, List.of());
    }

    private final class Counting implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "encoded " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            hashes.incrementAndGet();
            return String.valueOf(password).equals(hash);
        }
    }
}
