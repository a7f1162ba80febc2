package org.lianbing.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.openqa.selenium.By;

/// Visits every page of `pages.csv` on a desk and on a phone and looks for what no page may have.
final class PageWalk implements AutoCloseable {
    /// One line of the table.
    ///
    /// @param name    of the screenshot
    /// @param account of the demonstration; empty: nobody is signed in
    /// @param path    below the portal's address
    /// @param click   css of what to click next, when the page has no fixed address; may be empty
    /// @param dark    whether it is drawn in dark colours too
    record Page(String name, String account, String path, String click, boolean dark) {
        static Page of(String line) {
            var cells = line.split(",", -1);
            return new Page(cells[0], cells[1], cells[2], cells[3], cells[4].equals("dark"));
        }
    }

    private final RunningPortal portal = RunningPortal.demonstration();
    private final @Nullable Path folder;
    private @Nullable Browser browser;
    private String account = "";

    /// @param folder where the pictures go; null: none are taken
    PageWalk(@Nullable Path folder) {
        this.folder = folder;
    }

    static List<Page> pages() {
        try (var table = Objects.requireNonNull(PageWalk.class.getResourceAsStream("/pages.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<DynamicTest> tests() {
        return pages().stream()
                .flatMap(page -> Stream.of(Browser.Size.values())
                        .map(size -> DynamicTest.dynamicTest(
                                page.name() + " on a " + size.name().toLowerCase(Locale.ROOT),
                                () -> look(page, size))));
    }

    private void look(Page page, Browser.Size size) {
        var seen = as(page.account()).resize(size).prefer(false).go(page.path());
        if (!page.click().isEmpty()) seen.click(By.cssSelector(page.click()));
        picture(seen, page.name(), size);

        assertThat(seen.text())
                .as("a message key without a sentence")
                .doesNotContainPattern("![a-z]+(\\.[a-z0-9-]+)+!");
        assertThat(seen.overflow()).as("pixels beyond the right edge").isLessThanOrEqualTo(0);
        assertThat(AxeCheck.violations(seen)).as("what keeps people out").isEmpty();
        assertThat(seen.consoleErrors()).as("errors on the console").isEmpty();
        if (page.dark() && folder != null) picture(seen.prefer(true).settle(), page.name() + "-dark", size);
    }

    private void picture(Browser seen, String name, Browser.Size size) {
        if (folder == null) return;
        seen.screenshot(folder.resolve(size.pictured(name)));
    }

    private Browser as(String wanted) {
        if (browser == null || !account.equals(wanted)) {
            if (browser != null) browser.close();
            browser = Browser.open(portal.url(), Browser.Size.DESKTOP);
            account = wanted;
            if (!wanted.isEmpty()) browser.signIn(wanted, RunningPortal.PASSWORD);
        }
        return browser;
    }

    @Override
    public void close() {
        if (browser != null) browser.close();
        portal.close();
    }
}
