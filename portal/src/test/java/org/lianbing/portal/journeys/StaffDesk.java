package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lianbing.portal.shared.ExamId;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// A trainer, who is also a marker, at the desk.
final class StaffDesk implements AutoCloseable {
    private final Browser browser;
    private final Hands hands;

    StaffDesk(Browser browser, String account) {
        this.browser = browser.signIn(account, RunningPortal.PASSWORD);
        hands = new Hands(browser);
    }

    /// A blueprint of three 单选 and one 简答, the paper drawn from it and frozen.
    void composePaper(String name) {
        browser.go("blueprints");
        hands.press("新建细目表");
        browser.until("the blueprint", page -> browser.path().matches("/blueprints/\\d+"));
        hands.type("vaadin-text-field", "名称", name);
        while (rows() < 2) hands.press("添加一行");
        hands.choose(row(0, "vaadin-select", "题型"), "单选题");
        hands.type(row(0, "vaadin-integer-field", "题数"), "3");
        hands.choose(row(1, "vaadin-select", "题型"), "简答题");
        hands.type(row(1, "vaadin-integer-field", "题数"), "1");
        hands.press("组卷");
        browser.until("the paper", page -> browser.path().matches("/papers/\\d+"));
        hands.press("定卷");
        hands.confirm();
        browser.awaitText("已定卷");
    }

    /// A surprise test (随机测) of one minute within two.
    ExamId scheduleExam(String name, List<String> numbers, Instant opens) {
        browser.go("exams");
        hands.press("新建考试");
        browser.until("the form", page -> browser.path().equals("/exams/new"));
        hands.choose("类别", "随机测");
        hands.type("vaadin-text-field", "考试名称", name);
        hands.pick("试卷", name);
        hands.at("开始时间", opens);
        hands.at("结束时间", opens.plusSeconds(120));
        hands.type("vaadin-integer-field", "答题时长（分钟）", "1");
        hands.type("vaadin-integer-field", "开考后多少分钟停止入场", "0");
        hands.type("vaadin-integer-field", "入场后多少分钟可交卷", "0");
        browser.click(By.cssSelector("vaadin-details-summary"));
        hands.type("vaadin-text-area", "人员编号或姓名", String.join("\n", numbers));
        hands.press("加入");
        browser.awaitText("共 " + numbers.size() + " 人参考");
        hands.press("保存");
        browser.until("the saved exam", page -> browser.path().matches("/exams/\\d+"));
        hands.press("排定考试");
        hands.confirm();
        browser.until("scheduled, or a refusal", page -> !notice().isEmpty());
        assertThat(notice()).isEqualTo("考试已排定，到时自动开放。");
        return new ExamId(Long.parseLong(browser.path().substring("/exams/".length())));
    }

    /// Gives every answer to the slot full points.
    void markEverythingFully(ExamId exam, int slot) {
        browser.go("marking/%d/%d/0".formatted(exam.value(), slot));
        while (!browser.text().contains("这道题已全部阅完")) {
            for (var row : browser.driver().findElements(By.cssSelector("vaadin-number-field"))) {
                var points = Objects.requireNonNull(row.getDomProperty("max"));
                hands.type(row, points);
            }
            hands.press("保存并阅下一份");
        }
    }

    void awaitClosed(ExamId exam, Duration patience) {
        awaitState(exam, "已结束", patience);
    }

    void awaitReleased(ExamId exam, Duration patience) {
        awaitState(exam, "已公布", patience);
    }

    private void awaitState(ExamId exam, String state, Duration patience) {
        browser.until(state, patience, page -> {
            browser.go("exams/" + exam.value());
            return browser.text().contains(state);
        });
    }

    void expectResults(ExamId exam, String... names) {
        browser.go("exams/%d/results".formatted(exam.value()));
        browser.awaitText("试题分析");
        assertThat(browser.text()).contains(names).contains("分数分布");
    }

    private String notice() {
        return browser.driver().findElements(By.tagName("vaadin-notification-card")).stream()
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    private long rows() {
        return browser.driver().findElements(By.cssSelector(".cell-row")).size();
    }

    private WebElement row(int number, String tag, String label) {
        return Hands.labelled(
                browser.driver().findElements(By.cssSelector(".cell-row")).get(number), tag, label);
    }

    @Override
    public void close() {
        browser.close();
    }
}
