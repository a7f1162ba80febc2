package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Accounts;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.RoleInUnit;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.openqa.selenium.By;

/// 人员调动 in the demonstration province: the one county's HR proposes, the other's agrees, and record, account and
/// rights go along.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferJourneyTest {
    private static final String FROM = "甲市第一县";
    private static final String TO = "甲市第二县";
    private static final String BASIS = "某市交人〔2026〕31号";

    private final RunningPortal portal = RunningPortal.demonstration();

    @BeforeAll
    void open_hr_in_both_counties() {
        var hash = portal.bean(Passwords.class).hash(RunningPortal.PASSWORD);
        var opened = Map.of("hr.giving", FROM, "hr.taking", TO).entrySet().stream()
                .map(each -> new NewAccount(
                        each.getKey(),
                        each.getValue() + "人事",
                        null,
                        hash,
                        false,
                        List.of(new RoleInUnit(Role.HR, unit(each.getValue())))))
                .toList();
        portal.bean(Actors.class).internally(() -> portal.bean(Accounts.class).open(opened));
    }

    @AfterAll
    void end() {
        portal.close();
    }

    @Test
    void both_units_agree_and_record_account_and_rights_go_along() {
        var officer = officer();
        var record = "officers/" + officer.id().value();
        try (var giving = Browser.open(portal.url(), Size.DESKTOP);
                var taking = Browser.open(portal.url(), Size.DESKTOP);
                var phone = Browser.open(portal.url(), Size.PHONE)) {
            phone.signIn(officer.number(), RunningPortal.PASSWORD).awaitText(FROM);
            taking.signIn("hr.taking", RunningPortal.PASSWORD);
            taking.go(record).awaitText("没有权限");
            assertThat(taking.text()).doesNotContain(officer.name());
            propose(giving.signIn("hr.giving", RunningPortal.PASSWORD), officer);
            agree(taking, officer);
            keep(taking, record);
            lose(giving, record, officer);
            follow(phone, officer);
        }
    }

    private void propose(Browser giving, OfficerLine officer) {
        var hands = new Hands(giving);
        hands.open("执法人员");
        giving.go("officers/" + officer.id().value()).awaitText(officer.name());
        hands.press("提出调动");
        hands.pick("调入机构", TO);
        hands.day("生效日期", today());
        hands.type("vaadin-text-field", "依据文件", BASIS);
        giving.pictures("transfer-offer", Size.DESKTOP);
        hands.press("提交对方单位");
        giving.awaitText("调动待答复：调入" + TO);
        giving.awaitText(FROM);
        assertThat(giving.text()).doesNotContain("提出调动");
        giving.pictures("transfer-offered", Size.DESKTOP);
        hands.follow("查看调动");
        giving.awaitText("等待对方单位答复。");
        giving.awaitText(BASIS, "撤回");
        assertThat(giving.text()).doesNotContain("同意调动");
        giving.pictures("transfer-waiting", Size.DESKTOP);
    }

    private void agree(Browser taking, OfficerLine officer) {
        var hands = new Hands(taking.go(""));
        taking.awaitText("等我答复");
        taking.pictures("transfer-home", Size.DESKTOP);
        taking.click(By.xpath("//a[contains(., '等我答复')]"));
        taking.awaitText("共 1 项");
        taking.click(By.xpath("//vaadin-grid-cell-content[normalize-space()='" + officer.name() + "']"));
        taking.awaitText(BASIS);
        taking.awaitText(FROM, TO, "待答复");
        assertThat(taking.text()).doesNotContain("查看档案");
        taking.pictures("transfer-answer", Size.DESKTOP);
        hands.press("同意调动");
        taking.awaitText("由" + FROM + "调入" + TO);
        taking.pictures("transfer-agree", Size.DESKTOP);
        hands.confirm();
        taking.awaitText("已同意");
        taking.pictures("transfer-agreed", Size.DESKTOP);
    }

    private void keep(Browser taking, String record) {
        var hands = new Hands(taking);
        hands.follow("查看档案");
        taking.awaitText("履历");
        assertThat(taking.path()).isEqualTo("/" + record);
        taking.awaitText("编辑", "调整岗位", "依据：" + BASIS, FROM + " → " + TO, today());
        taking.pictures("transfer-record", Size.DESKTOP);
    }

    private static void lose(Browser giving, String record, OfficerLine officer) {
        giving.go("transfers").awaitText("已同意");
        giving.awaitText(officer.name());
        giving.click(By.xpath("//vaadin-grid-cell-content[normalize-space()='" + officer.name() + "']"));
        giving.awaitText(BASIS);
        assertThat(giving.text()).doesNotContain("查看档案", "撤回", "同意调动");
        giving.go(record).awaitText("没有权限");
        assertThat(giving.text()).doesNotContain(officer.name(), "编辑");
        giving.pictures("transfer-lost", Size.DESKTOP);
        giving.go("officers?q=" + officer.number()).awaitText("共 0 人");
    }

    /// The session goes on; at the next sign-in the whole account stands in the new unit.
    private static void follow(Browser phone, OfficerLine officer) {
        phone.go("me").awaitText("履历");
        phone.awaitText(FROM + " → " + TO, "依据：" + BASIS);
        phone.pictures("transfer-own-record", Size.PHONE);
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        phone.driver().manage().deleteAllCookies();
        phone.signIn(officer.number(), RunningPortal.PASSWORD).awaitText(TO);
        assertThat(phone.text()).doesNotContain(FROM);
    }

    private OfficerLine officer() {
        var filter = OfficerFilter.ANY.withUnit(unit(FROM));
        return internally(() -> portal.bean(Officers.class)
                        .list(filter, Window.first(40))
                        .rows())
                .stream()
                .filter(line -> line.unitName().equals(FROM) && !line.number().equals("officer"))
                .skip(5)
                .findFirst()
                .orElseThrow();
    }

    private UnitId unit(String name) {
        return internally(() -> portal.bean(Units.class).parentsFirst()).stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String today() {
        return LocalDate.ofInstant(portal.bean(Clock.class).instant(), Times.ZONE)
                .toString();
    }

    private <T> T internally(Supplier<T> work) {
        return portal.bean(Actors.class).internally(work);
    }
}
