package org.lianbing.portal.faults.candidates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The server's time carried forward by the monotonic clock; the machine's own clock takes no part.
final class ServerTime {
    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final long MILLI = 1_000_000;

    private Instant base = Instant.EPOCH;
    private long at;

    static String written(Instant instant) {
        return WIRE.format(instant);
    }

    void sync(String serverTime) {
        base = Instant.parse(serverTime);
        at = System.nanoTime();
    }

    Instant base() {
        return base;
    }

    long since(long nanoTime) {
        return Math.max(0, (nanoTime - at) / MILLI);
    }

    Instant now() {
        return base.plusNanos(System.nanoTime() - at);
    }
}
