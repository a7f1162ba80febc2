package org.lianbing.portal.security.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Addresses;
import org.lianbing.portal.security.Passwords;
import org.lianbing.portal.security.Secrets;
import org.springframework.stereotype.Component;

/// Where attempts queue for their hash, first come, first served. Hashing has half the processors at most, at least
/// one; a request waits for it a moment, then the person gets the waiting page and the request's thread is free.
@Component
class SignInDesk {
    private static final Duration FETCHED = Duration.ofMinutes(10);

    private final PasswordCheck check;
    private final Addresses addresses;
    private final SignInProperties properties;
    private final ThreadPoolExecutor clerks;
    private final Semaphore chairs;
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong served = new AtomicLong();
    private final Cache<String, Ticket> tickets;

    SignInDesk(PasswordCheck check, Addresses addresses, SignInProperties properties) {
        this.check = check;
        this.addresses = addresses;
        this.properties = properties;
        chairs = new Semaphore(properties.waiting());
        tickets = Caffeine.newBuilder()
                .expireAfterWrite(FETCHED)
                .maximumSize(properties.queue())
                .build();
        clerks = new ThreadPoolExecutor(
                Passwords.PLACES,
                Passwords.PLACES,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(properties.queue()),
                BackSeat.threads(
                        Thread.ofPlatform().name("sign-in-", 0).daemon().factory()));
    }

    /// A ticket whose outcome is known, or will be.
    ///
    /// @throws TooManyAttempts from this address, or in the whole house
    Ticket ask(Attempt attempt) {
        if (!addresses.open(attempt.visit().address())) throw new TooManyAttempts();
        var ticket = new Ticket(Secrets.code(), attempt.username(), given.incrementAndGet(), new CompletableFuture<>());
        try {
            clerks.execute(() -> serve(ticket, attempt));
        } catch (RejectedExecutionException full) {
            served.incrementAndGet();
            throw new TooManyAttempts();
        }
        if (!wait(ticket)) tickets.put(ticket.code(), ticket);
        return ticket;
    }

    private void serve(Ticket ticket, Attempt attempt) {
        try {
            ticket.outcome().complete(check.of(attempt));
        } catch (RuntimeException told) {
            ticket.outcome().completeExceptionally(told);
        } finally {
            served.incrementAndGet();
        }
    }

    /// Whether it is done by now.
    private boolean wait(Ticket ticket) {
        if (!chairs.tryAcquire()) return ticket.done();
        try {
            return ticket.awaited(properties.patience());
        } finally {
            chairs.release();
        }
    }

    /// The ticket with that code, after another moment; null when it is unknown or has been fetched.
    @Nullable
    Ticket again(String code) {
        var ticket = tickets.getIfPresent(code);
        if (ticket != null && wait(ticket)) tickets.invalidate(code);
        return ticket;
    }

    /// How many are before this one.
    long before(Ticket ticket) {
        return Math.max(0, ticket.number() - served.get() - 1);
    }

    @PreDestroy
    void close() {
        clerks.shutdownNow();
    }
}
