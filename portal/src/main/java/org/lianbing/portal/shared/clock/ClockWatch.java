package org.lianbing.portal.shared.clock;

import java.time.Duration;
import java.time.Instant;
import org.lianbing.portal.shared.clock.AlarmKeeper.Source;
import org.lianbing.portal.shared.clock.persistence.ClockMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Compares the portal's time with the machine's every second and with the database's every ten. Small differences
/// are evened out, steps are not followed but told. Embedded, the database's clock is the machine's.
@Component
class ClockWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int DATABASE_EVERY = 10;
    /// Below this the way to the database is longer than the difference.
    private static final Duration NOTHING = Duration.ofMillis(50);

    private final SteadyClock clock;
    private final TimeSources sources;
    private final ClockMapper marks;
    private final AlarmKeeper alarms;
    private final Deviation system;
    private final Deviation database;
    private int ticks;

    ClockWatch(SteadyClock clock, TimeSources sources, ClockMapper marks, AlarmKeeper alarms, Beginning beginning) {
        this.clock = clock;
        this.sources = sources;
        this.marks = marks;
        this.alarms = alarms;
        this.system = new Deviation(ahead(sources.system()), beginning.system(), AlarmKind.SYSTEM_STEPPED);
        this.database = new Deviation(ahead(sources.database()), beginning.database(), AlarmKind.DATABASE_STEPPED);
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void compare() {
        var now = ahead(sources.system());
        if (system.observe(now)) tell("machine", now);
        if (ticks++ % DATABASE_EVERY == 0) compareWithDatabase(now);
        alarms.keep(Source.SYSTEM, system.kind(), system.usual().toMillis());
    }

    private void compareWithDatabase(Duration systemAhead) {
        var before = clock.instant();
        var theirs = sources.database();
        var way = Duration.between(before, clock.instant());
        if (way.compareTo(Deviation.STEP) >= 0) return;
        var now = Duration.between(before.plus(way.dividedBy(2)), theirs);
        if (database.observe(now)) tell("database", now);
        lead(now, systemAhead);
        // One clock moved both on one machine: one alarm.
        var same = Deviation.near(now.minus(system.usual())) && system.kind() != null;
        alarms.keep(
                Source.DATABASE, same ? null : database.kind(), database.usual().toMillis());
        marks.advance(clock.instant(), Deviation.near(now) ? 0 : now.toMillis());
        alarms.seeAgain();
    }

    /// Towards the database's clock, which all nodes share; towards the machine's when that one is off.
    private void lead(Duration databaseAhead, Duration systemAhead) {
        var towards = Deviation.near(databaseAhead) ? databaseAhead : systemAhead;
        if (!Deviation.near(towards)) clock.lead(Duration.ZERO);
        else clock.lead(towards.abs().compareTo(NOTHING) < 0 ? Duration.ZERO : towards);
    }

    private static void tell(String whose, Duration ahead) {
        if (Deviation.near(ahead)) LOG.warn("The clock of the {} agrees with the portal's again", whose);
        else
            LOG.error(
                    "The clock of the {} was set: it is {} ms ahead of the portal's time, which goes on unmoved",
                    whose,
                    ahead.toMillis());
    }

    private Duration ahead(Instant other) {
        return Duration.between(clock.instant(), other);
    }
}
