package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.security.FirstAdministrator;
import org.lianbing.portal.shared.Actors;
import org.openqa.selenium.By;

/// How people of an empty installation get in: the first administrator with the token, everybody else with a slip.
record FirstAccounts(RunningPortal portal) {
    private static final By DOOR = By.cssSelector(".sign-in-card vaadin-button");

    /// The first administrator, a security administrator.
    void begin(Browser desk, String username, String name, String password) {
        var token = portal.bean(Actors.class)
                .internally(() -> portal.bean(FirstAdministrator.class).token());
        var hands = new Hands(desk.go("begin"));
        hands.type("vaadin-text-field", "一次性口令", token);
        hands.type("vaadin-text-field", "用户名", username);
        hands.type("vaadin-text-field", "姓名", name);
        password(hands, password);
        desk.pictures("begin", Size.DESKTOP);
        desk.click(DOOR);
        desk.awaitText("首个安全管理员已开设");
        desk.go("begin").awaitText("已有账号");
    }

    /// Opens an account and reads the code off its slip.
    String open(Browser desk, String username, String name, String role, String unit) {
        var hands = new Hands(desk.go("accounts"));
        hands.press("开设账号");
        hands.type("vaadin-text-field", "用户名", username);
        hands.type("vaadin-text-field", "姓名", name);
        hands.choose("角色", role);
        hands.pick("机构", unit);
        desk.pictures("account-open", Size.DESKTOP);
        hands.confirm();
        var code = desk.await(By.cssSelector("vaadin-confirm-dialog code")).getText();
        assertThat(desk.text()).contains("激活单：" + name, "只显示这一次");
        desk.pictures("account-slip", Size.DESKTOP);
        hands.confirm();
        desk.awaitText(username);
        return code;
    }

    /// Chooses the first password at the address in the slip's QR code, and signs in with it.
    void activate(Browser browser, Size size, String code, String username, String name, String password) {
        browser.go("activate#" + code).awaitText(username);
        assertThat(browser.text()).contains(name.charAt(0) + "*").doesNotContain(name);
        password(new Hands(browser), password);
        browser.pictures("activate-choose", size);
        assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        browser.click(DOOR);
        browser.awaitText("密码已设置");
        new Hands(browser).follow("去登录");
        browser.signIn(username, password);
    }

    private static void password(Hands hands, String password) {
        hands.type("vaadin-password-field", "新密码", password);
        hands.type("vaadin-password-field", "再次输入新密码", password);
    }
}
