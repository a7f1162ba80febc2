package org.lianbing.portal.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.lianbing.portal.security.persistence.SessionMapper;
import org.lianbing.portal.shared.AccountId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sessions that are under way. Whether one was ended is read at every request, hence remembered for ten seconds;
/// ended on this node it counts at once.
@Component
public class Sessions {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int MOST = 50_000;
    private static final int TOKEN = 24;

    private final SessionMapper sessions;
    private final SecurityPolicy policy;
    private final Clock clock;
    private final Cache<Long, Boolean> open =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Cache<Long, Boolean> seen =
            Caffeine.newBuilder().expireAfterWrite(SEEN_EVERY).maximumSize(MOST).build();

    Sessions(SessionMapper sessions, SecurityPolicy policy, Clock clock) {
        this.sessions = sessions;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public SessionMark begin(AccountId account, String address, String browser) {
        var token = HexFormat.of().formatHex(Secrets.random(TOKEN));
        var hash = Secrets.hash(token);
        var now = clock.instant();
        sessions.insert(account, hash, now, address, browser);
        var id = sessions.open(hash);
        if (id == null) throw new IllegalStateException("The session just begun is not there");
        return new SessionMark(id, token, now);
    }

    /// Whether it may go on; notes once a minute that it does.
    boolean goesOn(SessionMark mark) {
        var now = clock.instant();
        if (mark.beganAt().plus(policy.rules().absolute()).isBefore(now)) return false;
        if (!open.get(mark.id(), _ -> sessions.open(Secrets.hash(mark.token())) != null)) return false;
        if (seen.asMap().putIfAbsent(mark.id(), true) == null) sessions.seen(mark.id(), now);
        return true;
    }

    List<SessionLine> of(AccountId account) {
        var now = clock.instant();
        var rules = policy.rules();
        return sessions.list(account, now.minus(rules.idle()).minus(SEEN_EVERY), now.minus(rules.absolute()));
    }

    boolean end(AccountId account, long id) {
        var ended = sessions.end(id, account, clock.instant()) > 0;
        if (ended) open.put(id, false);
        return ended;
    }

    void endAll(AccountId account) {
        sessions.endAll(account, clock.instant());
        open.invalidateAll();
    }

    /// Signed out, or run out.
    @Transactional
    public void over(SessionMark mark) {
        sessions.over(mark.id(), Secrets.hash(mark.token()), clock.instant());
        open.put(mark.id(), false);
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void purge() {
        sessions.purge(before(clock.instant()));
    }

    private Instant before(Instant now) {
        return now.minus(policy.rules().absolute()).minus(policy.rules().idle());
    }
}
