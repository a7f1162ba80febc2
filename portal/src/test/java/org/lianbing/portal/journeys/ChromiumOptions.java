package org.lianbing.portal.journeys;

import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

/// How Chromium is started: without a window, without anything of its own on the network, in Chinese.
final class ChromiumOptions {
    private ChromiumOptions() {}

    static ChromeOptions on(Path profile) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("lianbing.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--lang=zh-CN",
                "--accept-lang=zh-CN",
                "--window-size=1440,900",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "SEVERE"));
        return options;
    }
}
