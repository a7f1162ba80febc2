package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.journeys.Browser.Size;
import org.springframework.util.FileSystemUtils;

/// The first production day, from `--empty` to an officer with a password of their own and a leader with two steps:
/// nothing is set up behind the pages but the token, which stands on the server's output.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayJourneyTest {
    private static final String PASSWORD = "a sentence of my own";
    private static final int PEOPLE = 12;

    private final RunningPortal portal = RunningPortal.empty("first_day");
    private final FirstAccounts accounts = new FirstAccounts(portal);
    private final FirstFiles files = files();

    @AfterAll
    void end() throws IOException {
        portal.close();
        FileSystemUtils.deleteRecursively(files.folder());
    }

    @Test
    void from_the_token_to_an_officer_with_a_page_of_their_own() throws Exception {
        String administrator;
        String personnel;
        String leader;
        try (var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            accounts.begin(desk, "chief", "王主任", PASSWORD);
            desk.signIn("chief", PASSWORD).awaitText("王主任，您好");
            administrator = accounts.open(desk, "systems", "李工", "系统管理员", "本局");
            personnel = accounts.open(desk, "personnel", "赵干事", "人事", "本局");
            leader = accounts.open(desk, "leader.one", "张局", "领导", "本局");
        }
        try (var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            accounts.activate(desk, Size.DESKTOP, administrator, "systems", "李工", PASSWORD);
            units(desk);
        }
        List<PrintedSlip> slips;
        try (var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            accounts.activate(desk, Size.DESKTOP, personnel, "personnel", "赵干事", PASSWORD);
            roster(desk);
            slips = print(desk);
        }
        var officer = slips.getLast();
        try (var phone = Browser.open(portal.url(), Size.PHONE)) {
            accounts.activate(phone, Size.PHONE, officer.code(), officer.username(), officer.name(), PASSWORD);
            ownPages(phone, officer);
        }
        try (var phone = Browser.open(portal.url(), Size.PHONE)) {
            accounts.activate(phone, Size.PHONE, leader, "leader.one", "张局", PASSWORD);
            new TwoSteps(portal, phone).setUpAndUse("leader.one", PASSWORD);
        }
        try (var desk = Browser.open(portal.url(), Size.DESKTOP)) {
            desk.signIn("personnel", PASSWORD).go("slips").awaitText("共 11 人");
            assertThat(desk.text()).doesNotContain(officer.username());
            new Hands(desk).open("执法人员");
            desk.awaitText("共 %d 人".formatted(PEOPLE));
            desk.awaitText("张一甲", FirstFiles.TEAM);
            desk.pictures("first-day-roster-full", Size.DESKTOP);
        }
    }

    private void units(Browser desk) throws IOException {
        var hands = new Hands(desk);
        hands.open("机构树");
        desk.awaitText("本局");
        desk.pictures("first-day-units", Size.DESKTOP);
        hands.upload(files.units());
        desk.awaitText("检查通过，将建立或改名 3 个机构");
        desk.awaitText(FirstFiles.BUREAU, FirstFiles.TEAM, FirstFiles.STATION, "待建立");
        desk.pictures("first-day-units-read", Size.DESKTOP);
        hands.press("确认：3 个机构");
        desk.awaitText("已建立或改名 3 个机构");
        desk.awaitText(FirstFiles.TEAM);
        assertThat(desk.text()).doesNotContain("待建立");
        desk.pictures("first-day-units-done", Size.DESKTOP);
        desk.go("organisation").awaitText(FirstFiles.BUREAU);
        assertThat(desk.text()).doesNotContain("本局");
    }

    private void roster(Browser desk) throws IOException {
        var hands = new Hands(desk);
        desk.pictures("first-day-home", Size.DESKTOP);
        hands.open("执法人员");
        desk.awaitText("名录还是空的");
        desk.pictures("first-day-roster", Size.DESKTOP);
        hands.follow("导入名录");
        desk.awaitText("上传人员名录");
        assertThat(desk.path()).isEqualTo("/officers/import");
        desk.pictures("first-day-import", Size.DESKTOP);

        hands.upload(files.mistypedRoster());
        desk.awaitText("有错误，整个文件不会导入");
        desk.awaitText("没有“南渡囗站”这个机构", FirstFiles.STATION);
        assertThat(desk.text()).doesNotContain("导入：新增");
        desk.pictures("first-day-import-refused", Size.DESKTOP);
        hands.press("换一个文件");

        hands.upload(files.mendedRoster());
        desk.awaitText("检查通过，可以导入");
        desk.pictures("first-day-import-ready", Size.DESKTOP);
        hands.press("导入：新增 %d 人，更新 0 人".formatted(PEOPLE));
        desk.awaitText("已导入“人员名录.xlsx”：新增 %d 人".formatted(PEOPLE));
        desk.pictures("first-day-import-done", Size.DESKTOP);
        desk.awaitText("查看名录");
        hands.follow("打印激活单");
    }

    private List<PrintedSlip> print(Browser desk) throws IOException, ReaderException {
        var hands = new Hands(desk);
        desk.awaitText("共 %d 人".formatted(PEOPLE));
        assertThat(desk.path()).isEqualTo("/slips");
        desk.pictures("first-day-slips", Size.DESKTOP);
        desk.devtools().downloadTo(files.folder());
        hands.press("打印激活单");
        desk.awaitText("将为当前筛选出的所有未激活人员制作新的激活单");
        hands.confirm();
        desk.awaitText("下载 %d 张激活单（PDF）".formatted(PEOPLE));
        desk.pictures("first-day-slips-made", Size.DESKTOP);
        hands.follow("下载 %d 张激活单（PDF）".formatted(PEOPLE));
        var pdf = files.folder().resolve("激活单.pdf");
        desk.until("the slips as a file", _ -> Files.exists(pdf));
        hands.confirm();
        desk.awaitText("打印，有效至");
        var slips = PrintedSlip.read(pdf, portal.url());
        assertThat(slips).hasSize(PEOPLE);
        assertThat(slips.getLast().unit()).isEqualTo(FirstFiles.STATION);
        return slips;
    }

    private static void ownPages(Browser phone, PrintedSlip officer) {
        phone.awaitText(officer.name() + "，您好");
        phone.awaitText("我的档案", officer.username(), FirstFiles.STATION);
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
        assertThat(phone.consoleErrors()).isEmpty();
        phone.pictures("first-day-officer", Size.PHONE);
        new Hands(phone).follow("查看完整档案");
        phone.awaitText("履历");
        phone.awaitText("列入名录", FirstFiles.STATION, "道路运政");
        assertThat(phone.overflow()).isLessThanOrEqualTo(0);
    }

    private static FirstFiles files() {
        try {
            return FirstFiles.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
