package org.lianbing.portal.sittings.contact;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.ContactBatch;
import org.lianbing.portal.sittings.persistence.ContactMapper;
import org.lianbing.portal.sittings.persistence.ContactRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// When each sitting was last heard of. Kept in memory and written every few seconds for all at once, so that a
/// heartbeat writes nothing. Another node, or this one after a restart, reads what was written.
@Component
public class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final int SITTINGS = 50_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final ContactMapper contacts;
    private final ContactBatch batch;
    private final Cache<PublicId, Instant> heard = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(SITTINGS)
            .build();
    private final Map<PublicId, Instant> unwritten = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    Presence(ContactMapper contacts, ContactBatch batch) {
        this.contacts = contacts;
        this.batch = batch;
    }

    /// To be told once what the request did is durable: one that failed has ended no silence.
    public void heard(PublicId sitting, Instant at) {
        heard.asMap().merge(sitting, at, Presence::later);
        unwritten.merge(sitting, at, Presence::later);
    }

    /// The last contact, as far as it matters whether that is longer ago than `least`: only then is the table asked
    /// for what other nodes heard.
    ///
    /// @param known an instant at which it was there in any case
    public Instant last(PublicId sitting, Instant known, Instant now, Duration least) {
        var here = heard.getIfPresent(sitting);
        var last = here == null ? known : later(known, here);
        return last.plus(least).isBefore(now) ? last(sitting, last) : last;
    }

    /// The last contact with any node.
    public Instant last(PublicId sitting, Instant known) {
        var here = heard.getIfPresent(sitting);
        var there = contacts.last(sitting);
        var last = here == null ? known : later(known, here);
        return there == null ? last : later(last, there);
    }

    /// What cannot be written now is written the next time.
    @Scheduled(fixedDelayString = "${lianbing.sittings.contacts-every:4s}")
    @PreDestroy
    public void write() {
        var now = unwritten.entrySet().stream()
                .map(each -> new ContactRow(each.getKey(), each.getValue()))
                .sorted()
                .toList();
        try {
            batch.heard(now);
            now.forEach(each -> unwritten.remove(each.sitting(), each.at()));
            if (failing.compareAndSet(true, false)) LOG.info("Contacts are written again");
        } catch (DataAccessException | TransactionException e) {
            if (failing.compareAndSet(false, true)) LOG.warn("Contacts cannot be written; they are kept", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
