package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/// Commits, under names of its own: who signs in is looked up apart from the test's transaction.
@PortalTest
class SessionsTest {
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Generations generations;

    @Autowired
    OwnSessions own;

    @Autowired
    StaffAccounts staff;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountReferences references;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SecurityPolicy policy;

    @Autowired
    JdbcTemplate database;

    private final String name = "w-" + Secrets.code().toLowerCase(Locale.ROOT);
    private MockMvc web;
    private AccountId id;

    @BeforeEach
    void an_account() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(name, "某人", null, passwords.hash(PASSWORD), false, List.of())));
        }
        id = new AccountId(Objects.requireNonNull(
                database.queryForObject("select id from account where username = ?", Long.class, name)));
        generations.forget(id);
    }

    @Test
    void signing_in_gives_the_session_a_new_id() throws Exception {
        var session = new MockHttpSession();
        var before = session.getId();

        var after = signIn(session);

        assertThat(after.getId()).isNotEqualTo(before);
    }

    @Test
    void a_session_of_an_older_generation_ends_at_the_next_request() throws Exception {
        var session = signIn(new MockHttpSession());
        web.perform(get("/actuator/health").session(session)).andExpect(authenticated());

        database.update("update account set generation = generation + 1 where id = ?", id.value());
        generations.forget(id);

        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_disabled_account_has_no_generation_and_cannot_sign_in() throws Exception {
        var session = signIn(new MockHttpSession());

        database.update("update account set enabled = false where id = ?", id.value());
        generations.forget(id);

        assertThat(generations.current(id)).isEqualTo(Generations.NONE);
        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
        web.perform(formLogin("/login").user(name).password(PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void who_has_to_change_the_password_is_sent_to_the_account_page() throws Exception {
        database.update("update account set must_change = true where id = ?", id.value());
        var session = signIn(new MockHttpSession());

        web.perform(get("/sit/0").session(session)).andExpect(redirectedUrl("/account"));
    }

    @Test
    void coming_failing_and_going_are_written_down_without_what_was_typed() throws Exception {
        web.perform(formLogin("/login").user(name).password("wrong")).andExpect(unauthenticated());
        web.perform(formLogin("/login").user("my secret password").password("")).andExpect(unauthenticated());
        web.perform(formLogin("/login").user(name).password(PASSWORD)).andExpect(authenticated());

        var own = String.valueOf(id.value());
        assertThat(database.queryForList(
                        "select concat(action, ' ', subject_id) from audit_entry order by id desc limit 3",
                        String.class))
                .containsExactly(
                        "account.signed-in " + own, "account.sign-in-failed ", "account.sign-in-failed " + own);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where concat(actor, detail) like '%secret%'", Integer.class))
                .isZero();
        assertThat(database.queryForObject(
                        "select signed_in_at from account where id = ?", java.time.LocalDateTime.class, id.value()))
                .isNotNull();
    }

    @Test
    void the_person_sees_where_they_are_signed_in_and_ends_one_of_them() throws Exception {
        var desk = signIn(new MockHttpSession());
        var phone = signIn(new MockHttpSession());

        try (var _ = asPerson()) {
            assertThat(own.list())
                    .hasSize(2)
                    .allMatch(session -> session.address().equals("127.0.0.1"));
            own.end(mark(phone).id());
            assertThat(own.list())
                    .extracting(SessionLine::id)
                    .containsExactly(mark(desk).id());
        }

        web.perform(get("/actuator/health").session(phone)).andExpect(unauthenticated());
        web.perform(get("/actuator/health").session(desk)).andExpect(authenticated());
    }

    @Test
    void nobody_ends_another_persons_session_but_the_security_administrator() throws Exception {
        var session = signIn(new MockHttpSession());
        var mark = mark(session);

        try (var _ = Acting.as(new Actor(999_999_999, "x", null, List.of()))) {
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> own.end(mark.id()));
        }
        web.perform(get("/actuator/health").session(session)).andExpect(authenticated());

        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            assertThat(staff.door(id).sessions()).extracting(SessionLine::id).containsExactly(mark.id());
            staff.endSession(id, mark.id());
        }
        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
    }

    @Test
    void disabling_ends_every_session_at_once() throws Exception {
        var session = signIn(new MockHttpSession());

        try (var _ = Acting.as(Role.SECURITY_ADMIN, "/")) {
            administration.enable(id, false);
        }

        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_session_knows_its_idle_limit_and_ends_after_the_absolute_one() throws Exception {
        var session = signIn(new MockHttpSession());
        assertThat(session.getMaxInactiveInterval())
                .isEqualTo((int) policy.rules().idle().toSeconds());

        var mark = mark(session);
        var before = mark.beganAt().minus(policy.rules().absolute());
        session.setAttribute(SessionMark.NAME, new SessionMark(mark.id(), mark.token(), before));

        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
    }

    @Test
    void merging_the_persons_records_ends_the_sessions_and_takes_them_off_the_list() throws Exception {
        var officer = new OfficerId(880_000_000L + id.value());
        database.update("update account set officer_id = ? where id = ?", officer.value(), id.value());
        var session = signIn(new MockHttpSession());

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> references.move(officer, new OfficerId(officer.value() + 1)));

        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
        try (var _ = asPerson()) {
            assertThat(own.list()).isEmpty();
        }
    }

    @Test
    void who_signs_in_at_somebody_elses_open_page_ends_that_persons_session() throws Exception {
        var first = signIn(new MockHttpSession());
        var mark = mark(first);
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(name + "-2", "他人", null, passwords.hash(PASSWORD), false, List.of())));
        }

        var second = signIn(name + "-2", first);

        assertThat(mark(second).id()).isNotEqualTo(mark.id());
        try (var _ = asPerson()) {
            assertThat(own.list()).isEmpty();
        }
    }

    @Test
    void a_session_without_a_mark_does_not_go_on() throws Exception {
        var session = signIn(new MockHttpSession());
        session.removeAttribute(SessionMark.NAME);

        web.perform(get("/actuator/health").session(session)).andExpect(unauthenticated());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void signing_out_takes_the_session_off_the_list() throws Exception {
        var session = signIn(new MockHttpSession());

        web.perform(post("/logout").with(csrf()).session(session));

        try (var _ = asPerson()) {
            assertThat(own.list()).isEmpty();
        }
    }

    private Acting asPerson() {
        return Acting.as(new Actor(id.value(), name, null, List.of()));
    }

    private static SessionMark mark(MockHttpSession session) {
        return (SessionMark) Objects.requireNonNull(session.getAttribute(SessionMark.NAME));
    }

    private MockHttpSession signIn(MockHttpSession session) throws Exception {
        return signIn(name, session);
    }

    private MockHttpSession signIn(String username, MockHttpSession session) throws Exception {
        var signedIn = web.perform(post("/login")
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD)
                        .session(session))
                .andExpect(authenticated())
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession());
    }
}
