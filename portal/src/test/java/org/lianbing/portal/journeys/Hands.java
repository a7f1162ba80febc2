package org.lianbing.portal.journeys;

import java.nio.file.Path;
import java.time.Instant;
import org.lianbing.portal.shared.Times;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// What a person does on a page with keyboard and mouse, by the words that stand there.
record Hands(Browser browser) {
    private static final By DIALOG = By.cssSelector("vaadin-confirm-dialog[opened], vaadin-dialog[opened]");

    void press(String label) {
        browser.click(By.xpath("//vaadin-button[normalize-space()='" + label + "']"));
    }

    void follow(String link) {
        browser.click(By.xpath("//a[normalize-space()='" + link + "']"));
    }

    /// A page from the navigation at the side.
    void open(String page) {
        browser.click(By.xpath("//vaadin-side-nav-item[normalize-space()='" + page + "']"));
    }

    void confirm() {
        browser.click(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"));
    }

    void type(String tag, String label, String text) {
        type(field(tag, label), text);
    }

    /// Puts the text in place of what stands in the field.
    void type(WebElement field, String text) {
        var input = field.findElement(By.cssSelector("input, textarea"));
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.replace("\n", " "), Keys.TAB);
        browser.settle();
    }

    void choose(WebElement select, String item) {
        select.click();
        browser.click(By.xpath("//vaadin-select-item[normalize-space()='" + item + "']"));
    }

    void choose(String label, String item) {
        choose(field("vaadin-select", label), item);
    }

    /// Takes the entry that holds the text out of a list that is searched by typing.
    void pick(String label, String text) {
        var input = field("vaadin-combo-box", label).findElement(By.tagName("input"));
        input.sendKeys(text);
        browser.settle();
        browser.click(By.xpath("//vaadin-combo-box-item[contains(., '" + text + "')]"));
    }

    void at(String label, Instant instant) {
        browser.script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new CustomEvent('change', {bubbles: true}))",
                field("vaadin-date-time-picker", label),
                Times.local(instant).toString());
        browser.settle();
    }

    /// A day, typed; the calendar that opens meanwhile is closed again.
    void day(String label, String day) {
        field("vaadin-date-picker", label).findElement(By.tagName("input")).sendKeys(day, Keys.ENTER);
        browser.settle();
    }

    void upload(Path file) {
        var upload = browser.await(By.tagName("vaadin-upload"));
        upload.getShadowRoot().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.settle();
    }

    /// The field of that label, in the dialog when there is one.
    WebElement field(String tag, String label) {
        browser.await(By.tagName(tag));
        var dialogs = browser.driver().findElements(DIALOG);
        var front = dialogs.isEmpty() ? browser.driver().findElement(By.tagName("body")) : dialogs.getLast();
        return labelled(front, tag, label);
    }

    static WebElement labelled(WebElement within, String tag, String label) {
        return within.findElements(By.tagName(tag)).stream()
                .filter(field -> label.equals(field.getDomProperty("label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label));
    }
}
