package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.shared.Actors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// Coming in, being made to change the password, leaving everywhere; on a portal without demonstration data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourneyTest {
    private static final String FIRST = "told by telephone";
    private static final String OWN = "chosen by myself";

    private final RunningPortal portal = RunningPortal.empty("sign_in", "--server.forward-headers-strategy=native");

    @AfterAll
    void end() {
        portal.close();
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_foreign_sites_and_secure_on_https() throws Exception {
        assertThat(cookie("http")).contains("HttpOnly", "SameSite=Strict").doesNotContain("Secure");
        assertThat(cookie("https")).contains("HttpOnly", "SameSite=Strict", "Secure");
    }

    @Test
    void without_demonstration_data_the_sign_in_page_names_no_account() {
        try (var browser = Browser.open(portal.url(), Size.PHONE)) {
            browser.go("login").await(By.cssSelector("input[name=username]"));

            assertThat(browser.text()).doesNotContain("lianbing-2026", "auditor");
        }
    }

    @Test
    void a_password_set_by_somebody_else_is_changed_before_anything_else() {
        open("first-timer", true);
        try (var browser = Browser.open(portal.url(), Size.PHONE)) {
            browser.signIn("first-timer", FIRST).go("");
            browser.until("the account page", page -> browser.path().equals("/account"));

            fill(browser, 0, FIRST);
            fill(browser, 1, OWN);
            fill(browser, 2, OWN + Keys.TAB);
            browser.click(By.cssSelector("vaadin-form-layout vaadin-button"));
            browser.until("the sign-in page", page -> browser.path().startsWith("/login"));

            browser.signIn("first-timer", OWN).go("");
            assertThat(browser.path()).isEqualTo("/");
        }
    }

    @Test
    void signing_out_everywhere_ends_the_session_in_another_browser() {
        open("two-devices", false);
        try (var phone = Browser.open(portal.url(), Size.PHONE);
                var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            phone.signIn("two-devices", FIRST);
            desk.signIn("two-devices", FIRST).go("account");

            desk.click(By.xpath("//vaadin-button[text()='在所有设备上退出']"));
            desk.click(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"));

            desk.until("the sign-in page", page -> desk.path().startsWith("/login"));
            phone.go("account").until("the sign-in page", page -> phone.path().startsWith("/login"));
        }
    }

    private static void fill(Browser browser, int place, String text) {
        var fields = By.cssSelector("vaadin-password-field input");
        browser.await(fields);
        browser.driver().findElements(fields).get(place).sendKeys(text);
    }

    private void open(String username, boolean mustChange) {
        var hash = portal.bean(Passwords.class).hash(FIRST);
        var account = new NewAccount(username, username, null, hash, mustChange, List.of());
        portal.bean(Actors.class).internally(() -> portal.bean(Accounts.class).open(List.of(account)));
    }

    private String cookie(String scheme) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(portal.url() + "/login"))
                    .header("X-Forwarded-Proto", scheme)
                    .build();
            var response = client.send(request, BodyHandlers.discarding());
            return response.headers().firstValue("Set-Cookie").orElse("none");
        }
    }
}
