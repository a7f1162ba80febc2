package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
@Transactional
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
    JdbcTemplate database;

    private MockMvc web;
    private AccountId id;

    @BeforeEach
    void an_account() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount("w-person", "某人", null, passwords.hash(PASSWORD), false, List.of())));
        }
        id = new AccountId(Objects.requireNonNull(
                database.queryForObject("select id from account where username = 'w-person'", Long.class)));
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
        web.perform(formLogin("/login").user("w-person").password(PASSWORD)).andExpect(unauthenticated());
    }

    @Test
    void who_has_to_change_the_password_is_sent_to_the_account_page() throws Exception {
        database.update("update account set must_change = true where id = ?", id.value());
        var session = signIn(new MockHttpSession());

        web.perform(get("/sit/0").session(session)).andExpect(redirectedUrl("/account"));
    }

    @Test
    void coming_failing_and_going_are_written_down_without_what_was_typed() throws Exception {
        web.perform(formLogin("/login").user("w-person").password("wrong")).andExpect(unauthenticated());
        web.perform(formLogin("/login").user("my secret password").password("")).andExpect(unauthenticated());
        web.perform(formLogin("/login").user("w-person").password(PASSWORD)).andExpect(authenticated());

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

    private MockHttpSession signIn(MockHttpSession session) throws Exception {
        var signedIn = web.perform(post("/login")
                        .with(csrf())
                        .param("username", "w-person")
                        .param("password", PASSWORD)
                        .session(session))
                .andExpect(authenticated())
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession());
    }
}
