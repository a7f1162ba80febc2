package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.security.AuthenticatorApp;
import org.lianbing.portal.security.FirstAdministrator;
import org.lianbing.portal.shared.Actors;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// The first day of an empty installation, as far as accounts go: the first administrator with the token, an account
/// opened from the page, its slip on a phone, an authenticator app, two steps.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsJourneyTest {
    private static final String CHIEFS = "a sentence of my own";
    private static final String OWN = "chosen by myself";
    private static final By PASSWORDS = By.cssSelector("vaadin-password-field input");
    private static final By CONFIRM = By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");

    private final RunningPortal portal = RunningPortal.empty("accounts");

    @AfterAll
    void end() {
        portal.close();
    }

    @Test
    void from_the_token_to_two_steps() {
        String code;
        try (var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            begin(desk);
            desk.signIn("chief", CHIEFS);
            code = opened(desk);
        }
        try (var phone = Browser.open(portal.url(), Size.PHONE)) {
            activate(phone, code);
            phone.signIn("leader.one", OWN).go("account");
            picture(phone, "account-own");
            assertThat(phone.overflow()).isLessThanOrEqualTo(0);
            var secret = setUp(phone);
            signOut(phone);
            twoSteps(phone, secret);
        }
    }

    private void begin(Browser desk) {
        var token = portal.bean(Actors.class)
                .internally(() -> portal.bean(FirstAdministrator.class).token());
        desk.go("begin");
        type(desk, By.cssSelector("vaadin-text-field input"), 0, token);
        type(desk, By.cssSelector("vaadin-text-field input"), 1, "chief");
        type(desk, By.cssSelector("vaadin-text-field input"), 2, "王主任");
        type(desk, PASSWORDS, 0, CHIEFS);
        type(desk, PASSWORDS, 1, CHIEFS + Keys.TAB);
        picture(desk, "begin");
        desk.click(By.cssSelector(".sign-in-card vaadin-button"));
        desk.awaitText("首个安全管理员已开设");
        desk.go("begin").awaitText("已有账号");
    }

    /// Opens an account and reads the code off its slip.
    private String opened(Browser desk) {
        desk.go("accounts").click(By.xpath("//vaadin-button[text()='开设账号']"));
        type(desk, By.cssSelector("vaadin-confirm-dialog vaadin-text-field input"), 0, "leader.one");
        type(desk, By.cssSelector("vaadin-confirm-dialog vaadin-text-field input"), 1, "张三");
        desk.click(By.cssSelector("vaadin-confirm-dialog vaadin-select"));
        desk.click(By.xpath("//vaadin-select-item[contains(., '领导')]"));
        type(
                desk,
                By.cssSelector("vaadin-confirm-dialog vaadin-combo-box input"),
                0,
                "" + Keys.ARROW_DOWN + Keys.ARROW_DOWN + Keys.ENTER);
        picture(desk, "account-open");
        desk.click(CONFIRM);
        var code = desk.await(By.cssSelector("vaadin-confirm-dialog code")).getText();
        picture(desk, "account-slip");
        return code;
    }

    private static void activate(Browser phone, String code) {
        phone.go("activate#" + code);
        phone.awaitText("leader.one");
        assertThat(phone.text()).contains("张*").doesNotContain("张三");
        type(phone, PASSWORDS, 0, OWN);
        type(phone, PASSWORDS, 1, OWN + Keys.TAB);
        picture(phone, "activate-choose");
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        phone.click(By.cssSelector(".sign-in-card vaadin-button"));
        phone.awaitText("密码已设置");
    }

    private String setUp(Browser phone) {
        phone.click(By.xpath("//vaadin-button[text()='启用身份验证器']"));
        var secret = phone.await(By.cssSelector("vaadin-confirm-dialog code")).getText();
        type(phone, By.cssSelector("vaadin-confirm-dialog vaadin-text-field input"), 0, shown(secret, 0) + Keys.TAB);
        picture(phone, "factor-set-up");
        phone.click(CONFIRM);
        phone.awaitText("只显示这一次");
        picture(phone, "recovery-codes");
        phone.click(CONFIRM);
        phone.awaitText("还有 10 个恢复码");
        return secret;
    }

    private static void signOut(Browser phone) {
        phone.driver().manage().deleteAllCookies();
    }

    private void twoSteps(Browser phone, String secret) {
        phone.go("login");
        phone.await(By.cssSelector("input[name=username]")).sendKeys("leader.one");
        phone.await(By.cssSelector("input[name=password]")).sendKeys(OWN, Keys.ENTER);
        phone.await(By.cssSelector("input[name=code]")).sendKeys("000000", Keys.ENTER);
        phone.awaitText("验证码不正确");
        picture(phone, "second-step");
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        phone.go("account");
        assertThat(phone.path()).startsWith("/login");
        phone.go("sign-in/second");
        phone.await(By.cssSelector("input[name=code]")).sendKeys(shown(secret, 30), Keys.ENTER);
        phone.until("signed in", page -> !phone.path().contains("sign-in"));
        assertThat(phone.go("account").path()).isEqualTo("/account");
    }

    /// The code of the present step, or of a later one: the portal takes none twice, and one step ahead.
    private String shown(String secret, int ahead) {
        return AuthenticatorApp.shows(secret, portal.bean(Clock.class).instant().getEpochSecond() + ahead);
    }

    private static void type(Browser browser, By fields, int place, String text) {
        browser.await(fields);
        browser.driver().findElements(fields).get(place).sendKeys(text);
    }

    private static void picture(Browser browser, String name) {
        var folder = System.getProperty("lianbing.screenshots");
        if (folder != null) browser.settle().screenshot(Path.of(folder, name + ".png"));
    }
}
