package org.lianbing.portal.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Failures;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.Secrets;
import org.lianbing.portal.security.SecurityPolicy;
import org.lianbing.portal.security.SignInService;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A rush: hashes take as long as the test wants.
@PortalTest
class SignInDeskTest {
    private static final int QUEUE = 3;
    private static final String RIGHT = "right horse battery";

    @Autowired
    SignInService people;

    @Autowired
    Failures failures;

    @Autowired
    KnownDevices devices;

    @Autowired
    SecurityPolicy policy;

    @Autowired
    WaitingPage page;

    @Autowired
    Accounts accounts;

    private final CountDownLatch hashing = new CountDownLatch(1);
    private final String name = "q-" + Secrets.code();
    private @Nullable SignInDesk desk;

    @BeforeEach
    void a_desk_where_hashes_take_their_time() {
        try (var _ = Acting.internally()) {
            accounts.open(List.of(new NewAccount(name, name, null, RIGHT, false, List.of())));
        }
        var addresses = new Addresses(policy);
        var check = new PasswordCheck(people, addresses, failures, devices, new Slow());
        desk = new SignInDesk(check, addresses, new SignInProperties(QUEUE, Duration.ofMillis(1), 2));
    }

    @AfterEach
    void close() {
        hashing.countDown();
        desk().close();
    }

    @Test
    void whoever_has_to_wait_keeps_the_place_and_gets_in_without_typing_again() {
        var first = desk().ask(attempt());
        assertThat(first.done()).isFalse();
        assertThat(desk().again(first.code())).isSameAs(first);
        assertThat(desk().before(first)).isZero();

        hashing.countDown();
        assertThat(first.awaited(Duration.ofMinutes(1))).isTrue();
        assertThat(Objects.requireNonNull(desk().again(first.code())).result()).isInstanceOf(Outcome.Known.class);
        assertThat(desk().again(first.code())).as("fetched once").isNull();
    }

    @Test
    void the_place_in_the_queue_is_known() {
        for (int i = 0; i < Passwords.PLACES; i++) desk().ask(attempt());
        var waiting = desk().ask(attempt());

        assertThat(desk().before(waiting)).isEqualTo(Passwords.PLACES);
    }

    @Test
    void past_the_bound_nobody_is_let_into_the_queue() {
        for (int i = 0; i < Passwords.PLACES + QUEUE; i++) desk().ask(attempt());

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> desk().ask(attempt()));
    }

    @Test
    void a_ticket_that_nobody_drew_leads_nowhere() {
        assertThat(desk().again(Secrets.code())).isNull();
    }

    @Test
    void the_waiting_page_comes_back_by_itself_and_knows_no_password() throws Exception {
        var response = new MockHttpServletResponse();
        page.write(312, new MockHttpServletRequest(), response);

        assertThat(response.getContentAsString())
                .contains("<meta http-equiv=\"refresh\" content=\"15\">", "312", "zh-CN")
                .doesNotContain(RIGHT, "<form", "<input", "!security");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private SignInDesk desk() {
        return Objects.requireNonNull(desk);
    }

    private Attempt attempt() {
        return new Attempt(name, RIGHT, new Visit("192.0.2.5", null));
    }

    private final class Slow implements PasswordEncoder {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "encoded";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            try {
                return hashing.await(1, TimeUnit.MINUTES)
                        && String.valueOf(password).equals(hash);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
