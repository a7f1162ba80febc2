package org.lianbing.portal.shared.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Work in batches where one bad row must not hold up the rest: when a batch fails, its members are done one by one;
/// whichever fails alone is logged once, set aside, and tried again, each time after twice as long.
public final class OneByOne<T> {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);
    private static final Duration AT_FIRST = Duration.ofSeconds(5);
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final String done;
    private final Clock clock;
    private final Map<T, Spoilt> spoilt = new ConcurrentHashMap<>();

    private record Spoilt(Instant until, Duration waiting) {}

    /// @param done what happens to a member, for the log: `marked`
    public OneByOne(String done, Clock clock) {
        this.done = done;
        this.clock = clock;
    }

    /// Members not to be taken into a batch now.
    public Collection<T> aside() {
        var now = clock.instant();
        return spoilt.entrySet().stream()
                .filter(each -> each.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param batch   in one transaction of its own
    /// @param members what the next batch would hold
    /// @param one     a single member in a transaction of its own
    /// @return how many were done
    public int all(IntSupplier batch, Supplier<List<T>> members, ToIntFunction<T> one) {
        try {
            return batch.getAsInt();
        } catch (TransactionException | DataAccessResourceFailureException | TransientDataAccessException e) {
            throw e; // the database's trouble, not a member's
        } catch (RuntimeException e) {
            LOG.debug("A batch could not be {}; going on one by one", done, e);
            return members.get().stream().mapToInt(member -> alone(member, one)).sum();
        }
    }

    private int alone(T member, ToIntFunction<T> one) {
        try {
            var did = one.applyAsInt(member);
            spoilt.remove(member);
            return did;
        } catch (TransactionException | DataAccessResourceFailureException | TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            if (setAside(member).equals(AT_FIRST))
                LOG.error("{} cannot be {}; set aside, the others go on", member, done, e);
            return 0;
        }
    }

    private Duration setAside(T member) {
        var entry = spoilt.compute(member, (_, before) -> {
            var wait = before == null ? AT_FIRST : before.waiting().multipliedBy(2);
            if (wait.compareTo(AT_MOST) > 0) wait = AT_MOST;
            return new Spoilt(clock.instant().plus(wait), wait);
        });
        return Objects.requireNonNull(entry).waiting();
    }
}
