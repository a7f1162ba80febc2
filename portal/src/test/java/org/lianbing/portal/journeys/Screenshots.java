package org.lianbing.portal.journeys;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Draws every page of `pages.csv`; run by `./lianbing screenshots` only, its name is outside Surefire's pattern.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {
    private final PageWalk walk =
            new PageWalk(Path.of(System.getProperty("lianbing.screenshots", "target/screenshots")));

    @TestFactory
    Stream<DynamicTest> every_page_is_drawn() {
        return walk.tests();
    }

    @AfterAll
    void end() {
        walk.close();
    }
}
