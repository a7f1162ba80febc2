package org.lianbing.portal.shared.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lianbing.portal.shared.clock.persistence.ClockMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ClockConfiguration.class);
    private static final int SAMPLES = 3;

    @Bean
    TimeSources timeSources(ClockMapper clocks) {
        var machine = Clock.systemUTC();
        return new TimeSources() {
            @Override
            public Instant system() {
                return machine.instant();
            }

            @Override
            public Instant database() {
                return clocks.databaseTime();
            }
        };
    }

    /// @param accept true: takes the clocks as they are and forgets how far time had come
    @Bean
    Beginning beginning(
            TimeSources sources, ClockMapper clocks, @Value("${lianbing.clock.accept:false}") boolean accept) {
        if (accept) clocks.restart(sources.database());
        var beginning = Beginning.of(sources.system(), database(sources), accept ? null : clocks.mark());
        if (beginning.database() != null || beginning.system() != null)
            LOG.error(
                    "Clocks disagree: machine {}, database {} ({}); the portal starts with {}",
                    sources.system(),
                    sources.database(),
                    beginning.database() == null ? beginning.system() : beginning.database(),
                    beginning.at());
        return beginning;
    }

    @Bean
    SteadyClock clock(Beginning beginning, TimeSources sources) {
        return new SteadyClock(System::nanoTime, beginning.at());
    }

    /// The answer that was the quickest on its way, as of now.
    private static Instant database(TimeSources sources) {
        var best = Long.MAX_VALUE;
        var ahead = Duration.ZERO;
        for (int sample = 0; sample < SAMPLES; sample++) {
            var asked = System.nanoTime();
            var here = sources.system();
            var there = sources.database();
            var way = System.nanoTime() - asked;
            if (way >= best) continue;
            best = way;
            ahead = Duration.between(here.plusNanos(way / 2), there);
        }
        return sources.system().plus(ahead);
    }
}
