package org.lianbing.portal.sittings.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.persistence.Retries;
import org.lianbing.portal.sittings.persistence.ContactMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Notices when the portal itself was away: every node signs a row every two seconds, and whoever finds the last
/// signature too old has found an outage. What candidates wrote meanwhile must not be lost to them.
@Component
public class Outages {
    static final Duration LEAST = Duration.ofSeconds(10);

    private final ContactMapper contacts;
    private final Retries retries;
    private final Clock clock;
    private volatile @Nullable Instant signed;

    Outages(ContactMapper contacts, Retries retries, Clock clock) {
        this.contacts = contacts;
        this.retries = retries;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lianbing.sittings.sign-every:2s}")
    public void sign() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        signed = retries.inTransaction(() -> sign(now));
    }

    private Instant sign(Instant now) {
        var last = contacts.lockWatch();
        if (last != null && last.plus(LEAST).isBefore(now)) contacts.wasAway(last, now);
        contacts.watched(now);
        return now;
    }

    /// Outages during which `instant` passed.
    public List<Silence> over(Instant instant) {
        var last = signed;
        if (last == null || last.plus(LEAST).isBefore(clock.instant())) sign();
        return contacts.outages(instant);
    }
}
