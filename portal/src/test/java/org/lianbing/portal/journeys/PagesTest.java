package org.lianbing.portal.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// No page overflows, shows a raw message key, writes an error to the console or keeps people out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final PageWalk walk = new PageWalk(null);

    @TestFactory
    Stream<DynamicTest> every_page_is_in_order() {
        return walk.tests();
    }

    @AfterAll
    void end() {
        walk.close();
    }
}
