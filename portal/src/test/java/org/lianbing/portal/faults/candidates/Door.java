package org.lianbing.portal.faults.candidates;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A candidate's way in: signs in, starts or resumes, fetches the paper, with the patience the page has.
final class Door {
    private static final long MILLI = 1_000_000;
    private static final Set<String> LOGIN_NEEDED = Set.of("signed-out", "cookie-invalid");
    private static final Set<String> KEPT_OUT = Set.of("entry-closed", "attempts-used", "taken-over");

    private final Hall hall;
    private final int number;
    private final String account;
    private final Backoff backoff;
    private final SplittableRandom random;

    Door(Hall hall, int number, String account, Backoff backoff, SplittableRandom random) {
        this.hall = hall;
        this.number = number;
        this.account = account;
        this.backoff = backoff;
        this.random = random;
    }

    static boolean loginNeeded(Device.Reply reply) {
        return LOGIN_NEEDED.contains(reply.code());
    }

    void signIn(Device device) throws InterruptedException {
        while (!hall.over()) {
            var reply = device.signIn(account);
            var to = reply.header("location");
            if (reply.status() == 302 && !to.contains("error")) {
                backoff.reset();
                return;
            }
            boolean askedToWait = to.endsWith("error=busy");
            if (!reply.unheard() && !askedToWait)
                hall.watch().astonished(number, "sign-in " + reply.status() + " " + to);
            hall.pause(backoff.next(reply.retryAfter()) * MILLI);
        }
    }

    /// What the portal says when it lets the candidate in; null when it keeps them out for good.
    Device.@Nullable Reply start(Device device, boolean takeOver) throws InterruptedException {
        while (!hall.over()) {
            var reply = device.start(takeOver);
            if (reply.status() == 200) {
                backoff.reset();
                return reply;
            }
            if (KEPT_OUT.contains(reply.code())) return null;
            if (loginNeeded(reply)) signIn(device);
            else if (reply.code().equals("not-open-yet")) hall.pause(untilOpen(reply));
            else {
                if (!reply.unheard()) hall.watch().astonished(number, "start " + reply.status() + " " + reply.code());
                hall.pause(backoff.next(reply.retryAfter()) * MILLI);
            }
        }
        return null;
    }

    private long untilOpen(Device.Reply reply) {
        var opens = Instant.parse(reply.json().get("opensAt").stringValue());
        var now = Instant.parse(reply.json().get("serverTime").stringValue());
        return Math.max(0, Duration.between(now, opens).toNanos()) + random.nextLong(500) * MILLI;
    }

    /// The paper, fetched by every candidate and read once.
    PaperSheet paper(Device device, String url) throws InterruptedException {
        for (var reply = device.paper(url); !hall.over(); reply = device.paper(url)) {
            var json = reply.json();
            if (reply.status() == 200) return hall.papers().computeIfAbsent(url, _ -> new PaperSheet(json));
            hall.pause(backoff.next(reply.retryAfter()) * MILLI);
        }
        throw new InterruptedException("Everybody has gone home");
    }
}
