package org.lianbing.portal.journeys;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/// The sitting that survives, with real browsers against one real portal: whatever happens, every answer that was
/// ticked is in the portal in the end, stored once, and the sitting has one end.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurvivalJourneyTest {
    private final SurvivalHall hall = new SurvivalHall("survival");

    @Nested
    class Line extends LineRuns {
        Line() {
            super(hall);
        }
    }

    @Nested
    class Invigilator extends InvigilatorRuns {
        Invigilator() {
            super(hall);
        }
    }

    @AfterAll
    void end() {
        hall.close();
    }
}
