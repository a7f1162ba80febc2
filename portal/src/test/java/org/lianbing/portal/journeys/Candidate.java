package org.lianbing.portal.journeys;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.questionbank.Content;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// An officer at the answering page, on a phone or a desk.
final class Candidate implements AutoCloseable {
    private static final By QUESTION = By.cssSelector(".question[data-slot]");

    private final Browser browser;
    private final Size size;
    private final Set<Integer> answered = new HashSet<>();

    private Candidate(Browser browser, Size size) {
        this.browser = browser;
        this.size = size;
    }

    static Candidate at(String url, Size size, String number) {
        var browser = Browser.open(url, size);
        browser.signIn(number, RunningPortal.PASSWORD);
        return new Candidate(browser, size);
    }

    Candidate go(String path) {
        browser.go(path);
        return this;
    }

    WebElement await(By what) {
        return browser.await(what);
    }

    String text() {
        return browser.text();
    }

    void awaitOpening(Duration patience) {
        browser.until(
                "the exam to open",
                patience,
                page -> !page.findElements(QUESTION).isEmpty());
    }

    /// Answers further questions rightly, in the order shown, until `upTo` are answered.
    void answerRightly(FrozenPaper paper, int upTo) {
        while (answered.size() < upTo) {
            var slot = slot();
            if (answered.add(slot)) answer(paper, slot);
            if (answered.size() < upTo) next(slot);
        }
    }

    /// Keeps a picture when `./lianbing screenshots` asks for them.
    void picture(String name) {
        browser.pictures(name, size);
    }

    private int slot() {
        return Integer.parseInt(attribute(browser.await(QUESTION), "data-slot"));
    }

    private void answer(FrozenPaper paper, int slot) {
        var content = paper.slots().stream()
                .filter(each -> each.slot() == slot)
                .findFirst()
                .orElseThrow()
                .version()
                .content();
        switch (content) {
            case Content.Single single -> choose(single.key());
            case Content.Multiple multiple -> multiple.key().forEach(this::choose);
            case Content.Judge judge -> choose(String.valueOf(judge.key()));
            case Content.ShortAnswer text ->
                browser.await(By.cssSelector(".question textarea")).sendKeys(text.answer());
            case Content.Blank _, Content.Case _ -> throw new IllegalStateException("not on this journey's paper");
        }
        browser.await(By.cssSelector(".question[data-slot='" + slot + "'] [data-tick=saved]"));
    }

    private void choose(String option) {
        browser.script(
                "arguments[0].click()",
                browser.present(By.cssSelector(".question input[data-option='" + option + "']")));
    }

    private void next(int slot) {
        browser.click(By.cssSelector("[data-action=next]"));
        browser.until("another question", page -> slot() != slot);
    }

    Candidate reload() {
        browser.driver().navigate().refresh();
        browser.await(QUESTION);
        return this;
    }

    void expectAnswered(int count) {
        browser.until(
                count + " answers kept",
                page -> page
                                .findElements(By.cssSelector(
                                        ".side [data-go][data-state=full], #navigator [data-go][data-state=full]"))
                                .stream()
                                .map(cell -> attribute(cell, "data-go"))
                                .distinct()
                                .count()
                        == count);
    }

    void handIn() {
        browser.click(By.cssSelector("[data-action=submit], [data-action=submit-last]"));
        browser.click(By.cssSelector("[data-action=confirm-submit]"));
        awaitReceipt("SUBMITTED", Duration.ofSeconds(30));
    }

    void awaitReceipt(String reason, Duration patience) {
        var receipt = By.cssSelector("[data-receipt][data-reason=" + reason + "]");
        browser.until(
                "the receipt", patience, page -> !page.findElements(receipt).isEmpty());
    }

    /// Opens the result from the officer's list of exams and returns its path.
    String ownResult(String exam) {
        go("my-exams");
        browser.awaitText(exam);
        browser.click(By.xpath("//a[contains(@href, 'my-results/')]"));
        browser.until("the result", page -> browser.path().contains("my-results/"));
        browser.settle();
        return browser.path().substring(1);
    }

    /// The status of a request made by this page's own script.
    long statusOf(String method, String path) {
        return (Long) Objects.requireNonNull(browser.driver()
                .executeAsyncScript(
                        "fetch(arguments[1], {method: arguments[0], headers: {'X-Lianbing': 'sitting', 'Content-Type': 'application/json'},"
                                + " body: '{}'}).then(reply => arguments[2](reply.status))",
                        method,
                        path));
    }

    private static String attribute(WebElement element, String name) {
        return Objects.requireNonNull(element.getDomAttribute(name));
    }

    @Override
    public void close() {
        browser.close();
    }
}
