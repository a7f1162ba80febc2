package org.lianbing.portal.shared.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a transaction again when the database made it the loser of a conflict it will win the next time: deadlock
/// (1213), lock wait exceeded (1205), MariaDB's "record has changed since last read" (1020).
@Component
public class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020);
    private static final int TIMES = 3;
    private static final long LEAST_NANOS = 2_000_000;
    private static final long MOST_NANOS = 25_000_000;

    private final TransactionTemplate transaction;

    Retries(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /// Runs `work` in a transaction of its own, up to three times; inside a running transaction once, as part of it.
    ///
    /// @throws DataAccessException of the last attempt
    public <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return work.get();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (DataAccessException e) {
                var code = conflict(e);
                if (code == 0 || attempt == TIMES) throw e;
                LOG.info("Database conflict {}, attempt {} of {}", code, attempt, TIMES);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LEAST_NANOS, MOST_NANOS));
            }
        }
    }

    private static int conflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode())) return sql.getErrorCode();
        return 0;
    }
}
