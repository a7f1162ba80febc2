package org.lianbing.portal.journeys;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lianbing.portal.journeys.Browser.Size;
import org.lianbing.portal.sittings.testing.ExamHall;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;

/// A candidate at the answering page, who remembers every answer given.
final class Examinee implements AutoCloseable {
    private static final String QUESTION = ".question[data-slot]";

    /// Slot → newest answer, as the protocol writes it.
    final Map<Integer, String> given = new TreeMap<>();

    private final ExamHall hall;
    private final String username;
    private final Size size;
    private Browser browser;

    private Examinee(Browser browser, ExamHall hall, String username, Size size) {
        this.browser = browser;
        this.hall = hall;
        this.username = username;
        this.size = size;
    }

    /// Signed in and on the first question.
    static Examinee enter(Browser browser, ExamHall hall, Size size) {
        var examinee = arrive(browser, hall, size);
        examinee.see(QUESTION);
        return examinee;
    }

    /// Signed in and on the way to the exam, whatever the page says.
    static Examinee arrive(Browser browser, ExamHall hall, Size size) {
        return new Examinee(browser, hall, hall.candidate(0).username(), size).signIn();
    }

    Examinee load() {
        browser.go("sit/" + hall.publicId.hex());
        return this;
    }

    Browser browser() {
        return browser;
    }

    /// Waits until something is on the page.
    Examinee see(String selector) {
        browser.present(By.cssSelector(selector));
        return this;
    }

    boolean sees(String selector) {
        return !browser.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    Examinee show(int slot) {
        press(".side [data-go='" + slot + "']");
        return see(".question[data-slot='" + slot + "']");
    }

    /// Picks an option, counted from 0, of a single choice or a judgement.
    Examinee choose(int slot, int option) {
        show(slot);
        var field = browser.driver()
                .findElements(By.cssSelector(".question[data-slot='" + slot + "'] input[data-option]"))
                .get(option);
        var id = Objects.requireNonNull(field.getDomAttribute("data-option"));
        browser.script("arguments[0].click()", field);
        given.put(slot, id.length() > 1 ? "{\"verdict\":" + id + "}" : "{\"choice\":\"" + id + "\"}");
        return this;
    }

    /// Answers and waits for what the page says about it: `saved`, `kept` on this device, `unsent`.
    Examinee choose(int slot, int option, String tick) {
        return choose(slot, option).ticked(slot, tick);
    }

    Examinee ticked(int slot, String tick) {
        return see(".question[data-slot='" + slot + "'] [data-tick='" + tick + "']");
    }

    /// Waits until the page says that the portal has everything.
    Examinee allSaved() {
        return see("#connection[data-line=saved]");
    }

    Examinee press(String selector) {
        browser.present(By.cssSelector(selector));
        browser.driver().executeScript("document.querySelector(arguments[0]).click()", selector);
        return this;
    }

    Examinee act(String action) {
        var within = sees("dialog[open]") ? "dialog[open] " : "";
        return press(within + "[data-action='" + action + "']");
    }

    Examinee reload() {
        browser.driver().navigate().refresh();
        return this;
    }

    /// Seconds the page says are left.
    long left() {
        var words = browser.present(By.id("countdown")).getText().replaceAll("[^0-9:]", "");
        long seconds = 0;
        for (var part : words.split(":")) seconds = seconds * 60 + Long.parseLong(part);
        return seconds;
    }

    /// Waits until the service worker would bring page and paper without a network.
    Examinee reloadable() {
        browser.until(
                "the paper kept",
                page -> Boolean.TRUE.equals(((JavascriptExecutor) page)
                        .executeAsyncScript("caches.has('lianbing-papers').then(arguments[0])")));
        return this;
    }

    /// The builds of the page this browser keeps.
    List<String> shells() {
        var names = (List<?>)
                Objects.requireNonNull(browser.driver().executeAsyncScript("caches.keys().then(arguments[0])"));
        return names.stream()
                .map(String::valueOf)
                .filter(name -> name.startsWith("lianbing-shell-"))
                .toList();
    }

    Examinee handIn() {
        act("submit").act("confirm-submit");
        return see("[data-receipt]");
    }

    /// The code on the receipt.
    String receipt() {
        return Objects.requireNonNull(browser.present(By.id("receipt-code")).getDomAttribute("data-code"));
    }

    /// Everything of the browser is killed and it is opened again.
    Examinee die() {
        browser = browser.killAndReopen(size);
        return this;
    }

    /// Signs in and goes to the exam.
    Examinee signIn() {
        browser.signIn(username, ExamHall.PASSWORD);
        return load();
    }

    /// Keeps a picture when `./lianbing screenshots` asks for them.
    Examinee picture(String name) {
        browser.pictures(name, size);
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
