package org.lianbing.portal.faults.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The short form of `./lianbing load kill`: forty sittings over a bad network while portal, database and both die.
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks into /proc")
class KillJourneyTest {
    private static final int CANDIDATES = 40;
    private static final int MINUTES = 4;

    /// Starts count here, and a compiler that thinks long pays only later.
    private static final List<String> QUICK_START = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @Test
    void nothing_acknowledged_is_lost_and_everything_ends_once_whatever_is_killed() throws Exception {
        var folder = Folders.own(Path.of("target", "kill-journey"), false);
        var plan = KillPlan.quick(CANDIDATES, 1);

        try (var site = new Site(folder.resolve("data"), Program.built(), QUICK_START, List.of())) {
            var state = new KillRun(plan, folder, site, System.out).runQuickly(MINUTES);
            var figures = KillFigures.of(plan, state);

            assertThat(figures.rounds())
                    .singleElement()
                    .satisfies(round -> assertThat(round.verdict().examples()).isEmpty());
            assertThat(figures.faults()).isZero();
            assertThat(figures.wonders()).isEqualTo(Map.of());
            assertThat(figures.rounds().getFirst().verdict().begun()).isEqualTo(CANDIDATES + 1L);
            assertThat(figures.rounds().getFirst().kills())
                    .hasSize(3)
                    .allSatisfy(kill -> assertThat(kill.help()).isEmpty());
        }
    }
}
