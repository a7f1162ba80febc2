package org.lianbing.portal.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/// A headless Chromium with a fresh profile, speaking Chinese, in Shanghai. Every wait is for something, never
/// for a time.
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SETTLED = """
            const clients = window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients;
            return document.readyState === 'complete'
                && (!clients || Object.values(clients).every(client => !client.isActive || !client.isActive()))
                && !document.querySelector('vaadin-grid[loading]')""";

    /// What the page is looked at with.
    public enum Size {
        DESKTOP(1440, 900, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean mobile;

        Size(int width, int height, boolean mobile) {
            this.width = width;
            this.height = height;
            this.mobile = mobile;
        }

        /// The file of a picture of that name.
        String pictured(String name) {
            return name + "-" + name().toLowerCase(Locale.ROOT) + ".png";
        }

        private Map<String, Object> metrics() {
            return Map.of("width", width, "height", height, "deviceScaleFactor", mobile ? 2 : 1, "mobile", mobile);
        }
    }

    private final String base;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(String base, Path profile, ChromeDriver driver) {
        this.base = base;
        this.profile = profile;
        this.driver = driver;
    }

    /// Opens a browser for the portal at `base`; nothing is loaded yet.
    public static Browser open(String base, Size size) {
        try {
            return open(base, size, Files.createTempDirectory("lianbing-browser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser open(String base, Size size, Path profile) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("lianbing.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        var browser = new Browser(base, profile, new ChromeDriver(service, ChromiumOptions.on(profile)));
        browser.driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        browser.driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Shanghai"));
        return browser.resize(size);
    }

    public Browser resize(Size size) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size.metrics());
        driver.executeCdpCommand(
                "Emulation.setTouchEmulationEnabled", Map.of("enabled", size == Size.PHONE, "maxTouchPoints", 1));
        return this;
    }

    /// All its processes die at once, as when the power fails; what comes back is opened on the same profile.
    public Browser killAndReopen(Size size) {
        processes().kill();
        driver.quit();
        return open(base, size, profile);
    }

    BrowserProcesses processes() {
        return BrowserProcesses.of(profile);
    }

    Devtools devtools() {
        return new Devtools(driver);
    }

    /// What the system says it prefers.
    public Browser prefer(boolean dark) {
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
        return this;
    }

    /// Opens a page below the portal's address and waits until it has settled.
    public Browser go(String path) {
        driver.get(base + "/" + path);
        return settle();
    }

    public Browser signIn(String username, String password) {
        go("login");
        await(By.cssSelector("input[name=username]")).sendKeys(username);
        await(By.cssSelector("input[name=password]")).sendKeys(password, Keys.ENTER);
        until("signed in", page -> !String.valueOf(page.getCurrentUrl()).contains("/login"));
        return settle();
    }

    /// Waits until loading has ended and the server has answered everything asked.
    public Browser settle() {
        return until("settled", page -> Boolean.TRUE.equals(driver.executeScript(SETTLED)));
    }

    /// Waits for an element that is drawn, scrolled out of sight or not.
    public WebElement await(By what) {
        return wait(what.toString(), PATIENCE)
                .until(page -> page.findElements(what).stream()
                        .filter(this::drawn)
                        .findFirst()
                        .orElse(null));
    }

    private boolean drawn(WebElement element) {
        return Boolean.TRUE.equals(
                driver.executeScript("return arguments[0].checkVisibility({visibilityProperty: true})", element));
    }

    /// Waits for sentences somewhere on the page.
    public Browser awaitText(String... sentences) {
        for (var sentence : sentences) until("“" + sentence + "”", page -> text().contains(sentence));
        return this;
    }

    public Browser until(String what, Function<WebDriver, Boolean> condition) {
        return until(what, PATIENCE, condition);
    }

    /// For what takes longer than a page: an exam that opens, a deadline.
    public Browser until(String what, Duration patience, Function<WebDriver, Boolean> condition) {
        wait(what, patience).until(condition);
        return this;
    }

    /// Waits for an element that need not be visible, such as the input behind a drawn radio button.
    public WebElement present(By what) {
        return wait(what.toString(), PATIENCE)
                .until(page -> page.findElements(what).stream().findFirst().orElse(null));
    }

    public void script(String script, Object... arguments) {
        driver.executeScript(script, arguments);
    }

    private WebDriverWait wait(String what, Duration patience) {
        var wait = new WebDriverWait(driver, patience, Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class);
        wait.withMessage(() -> "waiting for " + what + " at " + driver.getCurrentUrl() + ", which says:\n" + text());
        return wait;
    }

    /// Clicks the first visible element, once nothing lies over it any more, and waits for the answer.
    public Browser click(By what) {
        var element = await(what);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        wait("a way to click " + what, PATIENCE)
                .ignoring(ElementClickInterceptedException.class)
                .until(page -> {
                    element.click();
                    return true;
                });
        return settle();
    }

    /// What a reader of the page sees.
    public String text() {
        return String.valueOf(driver.executeScript("return document.body ? document.body.innerText : ''"));
    }

    public String path() {
        return String.valueOf(driver.getCurrentUrl()).substring(base.length());
    }

    public ChromeDriver driver() {
        return driver;
    }

    /// By how many pixels the page is wider than the window.
    public long overflow() {
        return Long.parseLong(String.valueOf(driver.executeScript(
                "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth")));
    }

    /// Errors on the console since the last call.
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    public void screenshot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps the page on both screens when `./lianbing screenshots` asks for pictures; goes on with `own`.
    public void pictures(String name, Size own) {
        var folder = System.getProperty("lianbing.screenshots", "");
        if (folder.isEmpty()) return;
        for (var size : List.of(own == Size.PHONE ? Size.DESKTOP : Size.PHONE, own))
            resize(size).settle().screenshot(Path.of(folder, size.pictured(name)));
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
