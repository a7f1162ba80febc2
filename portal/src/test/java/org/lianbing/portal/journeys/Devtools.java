package org.lianbing.portal.journeys;

import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/// What a browser lets its developers do to it.
record Devtools(ChromeDriver driver) {
    /// Runs a script in every page this tab loads from now on, before the page's own.
    void beforeEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /// What the tab is told about the network; requests of service workers go on all the same.
    void online(boolean online) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /// Keeps there what pages let people save.
    void downloadTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /// Ends the process behind the tab; another one has to be switched to.
    void crash() {
        try {
            driver.executeCdpCommand("Page.crash", Map.of());
        } catch (WebDriverException crashed) {
            if (!String.valueOf(crashed.getMessage()).contains("crash")) throw crashed;
        }
    }
}
