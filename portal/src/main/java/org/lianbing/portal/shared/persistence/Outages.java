package org.lianbing.portal.shared.persistence;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a database that is away, overloaded, full or read-only from a fault of ours. An outage mends itself: people
/// are asked to come back, and the log gets one line now and then instead of a stack trace for every request.
@Component
public class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final String CONNECTION_LOST = "08";

    /// Disk full 1021 1026 1030 1114 · too many connections 1040 1203 · shutting down 1053 1927 4031 · read-only
    /// 1290 1792 1836 · locks 1205 1213 1020 · out of memory or threads 1037 1041 1135
    private static final Set<Integer> CODES = Set.of(
            1020, 1021, 1026, 1030, 1037, 1040, 1041, 1053, 1114, 1135, 1203, 1205, 1213, 1290, 1792, 1836, 1927, 4031);

    private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());
    private final AtomicInteger untold = new AtomicInteger();

    public static boolean is(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) return true;
            if (cause instanceof SQLException sql && (CODES.contains(sql.getErrorCode()) || lost(sql))) return true;
        }
        return false;
    }

    private static boolean lost(SQLException e) {
        var state = e.getSQLState();
        return state != null && state.startsWith(CONNECTION_LOST);
    }

    /// Writes down what failed: an outage in one line and not too often, anything else whole.
    public void log(String what, Throwable thrown) {
        if (!is(thrown)) {
            LOG.error("{} failed in the database", what, thrown);
            return;
        }
        var now = System.nanoTime();
        var until = quietUntil.get();
        if (now - until < 0 || !quietUntil.compareAndSet(until, now + EVERY.toNanos())) {
            untold.incrementAndGet();
            return;
        }
        LOG.error(
                "Database outage: {}: {} ({} more since the last such line)",
                what,
                rootOf(thrown),
                untold.getAndSet(0));
    }

    private static String rootOf(Throwable thrown) {
        var root = thrown;
        for (var cause = root.getCause(); cause != null; cause = cause.getCause()) root = cause;
        return root.toString();
    }
}
