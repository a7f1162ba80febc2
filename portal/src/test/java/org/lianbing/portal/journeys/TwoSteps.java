package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.security.AuthenticatorApp;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/// An authenticator app set up on a phone, and the sign-in in two steps that follows from it.
record TwoSteps(RunningPortal portal, Browser phone) {
    void setUpAndUse(String username, String password) {
        phone.go("account");
        phone.pictures("account-own", Size.PHONE);
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        var secret = setUp(password);
        phone.driver().manage().deleteAllCookies();
        signIn(username, password, secret);
    }

    private String setUp(String password) {
        var hands = new Hands(phone);
        hands.press("启用身份验证器");
        var dialog = phone.await(By.tagName("vaadin-confirm-dialog"));
        var secret = phone.await(By.cssSelector("vaadin-confirm-dialog code")).getText();
        hands.type(dialog.findElement(By.tagName("vaadin-text-field")), shown(secret, 0));
        hands.type(dialog.findElement(By.tagName("vaadin-password-field")), password);
        phone.pictures("factor-set-up", Size.PHONE);
        hands.confirm();
        phone.awaitText("只显示这一次");
        phone.pictures("recovery-codes", Size.PHONE);
        hands.confirm();
        phone.awaitText("还有 10 个恢复码");
        return secret;
    }

    private void signIn(String username, String password, String secret) {
        phone.go("login");
        phone.await(By.cssSelector("input[name=username]")).sendKeys(username);
        phone.await(By.cssSelector("input[name=password]")).sendKeys(password, Keys.ENTER);
        phone.await(By.cssSelector("input[name=code]")).sendKeys("000000", Keys.ENTER);
        phone.awaitText("验证码不正确");
        phone.pictures("second-step", Size.PHONE);
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
}
