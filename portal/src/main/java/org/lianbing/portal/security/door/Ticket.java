package org.lianbing.portal.security.door;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A place in the queue.
///
/// @param number counts up; who came earlier has a smaller one
record Ticket(String code, String username, long number, CompletableFuture<Outcome> outcome) {
    boolean done() {
        return outcome.isDone();
    }

    /// Waits that long at most.
    ///
    /// @throws RuntimeException what kept the attempt from being looked at
    boolean awaited(Duration patience) {
        try {
            outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    Outcome result() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
