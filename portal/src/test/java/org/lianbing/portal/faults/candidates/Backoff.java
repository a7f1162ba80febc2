package org.lianbing.portal.faults.candidates;

import java.util.random.RandomGenerator;

/// Exponential back-off with full jitter, as the page has it.
final class Backoff {
    private static final long FIRST_MILLIS = 1_000;
    private static final long CEILING_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 20;

    private final RandomGenerator random;
    private final long fixedMillis;
    private int failures;

    /// @param fixedMillis 0, or the pause of somebody who has no manners
    Backoff(RandomGenerator random, long fixedMillis) {
        this.random = random;
        this.fixedMillis = fixedMillis;
    }

    void reset() {
        failures = 0;
    }

    /// Milliseconds to wait after one more failure.
    ///
    /// @param retryAfterSeconds a floor the server has set
    long next(long retryAfterSeconds) {
        if (fixedMillis > 0) return fixedMillis;
        var limit = Math.min(CEILING_MILLIS, FIRST_MILLIS << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return retryAfterSeconds * 1_000 + random.nextLong(limit + 1);
    }
}
