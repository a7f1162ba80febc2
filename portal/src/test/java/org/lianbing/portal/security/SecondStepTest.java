package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Policy;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.door.SecondStep;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Commits, under names of its own: who signs in is looked up apart from the test's transaction.
@PortalTest
class SecondStepTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnSecondFactor factor;

    @Autowired
    Passwords passwords;

    @Autowired
    Policies policies;

    @Autowired
    SecurityPolicy policy;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    private final String name = "t-" + Secrets.code();
    private final TotpSecret secret = TotpSecret.random();
    private MockHttpSession session = new MockHttpSession();
    private List<String> recovery = List.of();
    private @Nullable MockMvc web;
    private UnitId top = new UnitId(0);

    @BeforeEach
    void a_leader() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        try (var _ = Acting.internally()) {
            top = units.parentsFirst().getFirst().id();
            accounts.open(List.of(new NewAccount(
                    name, "某人", null, passwords.hash(PASSWORD), false, List.of(new RoleInUnit(Role.LEADER, top)))));
        }
    }

    @AfterEach
    void nobody_needs_a_second_factor() {
        demand("NONE");
    }

    @Test
    void the_password_alone_opens_nothing_once_an_app_is_in_use() throws Exception {
        setUp();

        password().andExpect(unauthenticated()).andExpect(redirectedUrl("/sign-in/second"));
        browser().perform(get("/account").session(session)).andExpect(unauthenticated());

        code(nextCode()).andExpect(authenticated());
        browser().perform(get("/actuator/health").session(session)).andExpect(authenticated());
    }

    @Test
    void a_code_is_good_once() throws Exception {
        setUp();
        var code = nextCode();
        password();
        code(code).andExpect(authenticated());

        password();
        code(code).andExpect(unauthenticated()).andExpect(redirectedUrl("/sign-in/second?error"));
    }

    @Test
    void a_recovery_code_stands_in_for_the_app_once() throws Exception {
        setUp();
        var used = recovery.getFirst().toLowerCase(java.util.Locale.ROOT);
        password();
        code(used).andExpect(authenticated());
        password();
        code(used).andExpect(unauthenticated());

        assertThat(database.queryForObject(
                        "select count(*) from recovery_code where account_id = ?", Integer.class, id().value()))
                .isEqualTo(recovery.size() - 1);
    }

    @Test
    void wrong_codes_lock_as_wrong_passwords_do() throws Exception {
        setUp();
        password();
        for (int i = 0; i < policy.rules().lockAfter(); i++) code("000000x").andExpect(unauthenticated());

        code(nextCode()).andExpect(unauthenticated()).andExpect(redirectedUrl("/login?error=locked"));
    }

    @Test
    void a_code_without_a_password_before_it_opens_nothing() throws Exception {
        setUp();

        code(nextCode()).andExpect(unauthenticated()).andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void the_first_step_is_void_after_ten_minutes_and_after_a_change_of_the_account() throws Exception {
        setUp();
        password();
        var step = (SecondStep) Objects.requireNonNull(session.getAttribute(SecondStep.NAME));
        session.setAttribute(
                SecondStep.NAME,
                new SecondStep(
                        step.account(),
                        step.username(),
                        step.generation(),
                        step.since().minusSeconds(601),
                        null));
        code(nextCode()).andExpect(unauthenticated());

        session.setAttribute(SecondStep.NAME, step);
        database.update("update account set generation = generation + 1 where username = ?", name);
        code(nextCode()).andExpect(unauthenticated());
    }

    @Test
    void where_policy_asks_for_it_staff_set_up_the_app_before_they_get_in() throws Exception {
        demand("STAFF");

        password().andExpect(redirectedUrl("/sign-in/second"));
        var step = (SecondStep) Objects.requireNonNull(session.getAttribute(SecondStep.NAME));
        code("123456x").andExpect(unauthenticated());
        code(codeOf(Objects.requireNonNull(step.setUp()))).andExpect(authenticated());

        var fresh = (FreshCodes) Objects.requireNonNull(session.getAttribute(FreshCodes.NAME));
        assertThat(fresh.codes()).hasSize(10).doesNotHaveDuplicates();
        password().andExpect(redirectedUrl("/sign-in/second"));
        assertThat(((SecondStep) Objects.requireNonNull(session.getAttribute(SecondStep.NAME))).setUp())
                .isNull();
    }

    @Test
    void where_policy_asks_administrators_alone_a_leader_gets_in_without() throws Exception {
        demand("ADMINISTRATORS");

        password().andExpect(authenticated());
    }

    @Test
    void the_secret_and_the_codes_are_stored_nowhere_readable() {
        setUp();

        var stored = database.queryForObject(
                "select hex(secret) from second_factor where account_id = ?", String.class, id().value());
        assertThat(stored).doesNotContainIgnoringCase(secret.hex());
        assertThat(database.queryForList(
                        "select code_hash from recovery_code where account_id = ?", byte[].class, id().value()))
                .hasSameSizeAs(recovery)
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactlyInAnyOrderElementsOf(
                        recovery.stream().map(Secrets::hashOfCode).toList());
    }

    private void setUp() {
        try (var _ = Acting.as(new Actor(id().value(), name, null, List.of()))) {
            recovery = factor.confirm(PASSWORD, secret, codeOf(secret));
        }
        database.update("update second_factor set last_step = last_step - 1 where account_id = ?", id().value());
    }

    private String codeOf(TotpSecret of) {
        return Totp.code(of.bytes(), clock.instant().getEpochSecond() / 30);
    }

    private String nextCode() {
        return codeOf(secret);
    }

    private void demand(String whom) {
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, "/")) {
            policies.set(new Policy(top, "sign-in.second-factor", whom, LocalDate.of(2020, 1, 1)));
        }
        policy.forget();
    }

    private ResultActions password() throws Exception {
        session = new MockHttpSession();
        return browser()
                .perform(post("/login")
                        .with(csrf())
                        .param("username", name)
                        .param("password", PASSWORD)
                        .session(session));
    }

    private ResultActions code(String code) throws Exception {
        return browser().perform(post("/sign-in/second").param("code", code).session(session));
    }

    private MockMvc browser() {
        return Objects.requireNonNull(web);
    }

    private AccountId id() {
        return new AccountId(Objects.requireNonNull(
                database.queryForObject("select id from account where username = ?", Long.class, name)));
    }
}
