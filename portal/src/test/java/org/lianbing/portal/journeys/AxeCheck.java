package org.lianbing.portal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Asks axe what on the page keeps people out.
public final class AxeCheck {
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                found => done(found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .flatMap(rule => rule.nodes.map(node =>
                        rule.id + ' (' + rule.impact + ', ' + rule.help + '): ' + node.html.slice(0, 200)
                            + ' ' + node.any.map(check => check.message).join('; ')))),
                error => done(['axe failed: ' + error]));""";

    private AxeCheck() {}

    /// The serious and critical violations on the present page, one line for each element.
    public static List<String> violations(Browser browser) {
        browser.driver().executeScript(script());
        var found = (List<?>) Objects.requireNonNull(browser.driver().executeAsyncScript(RUN));
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var file = Objects.requireNonNull(AxeCheck.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
