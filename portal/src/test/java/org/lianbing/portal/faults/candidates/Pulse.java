package org.lianbing.portal.faults.candidates;

import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/// Asks every few seconds whether anything has changed about the own sitting.
final class Pulse {
    static final long NEVER = Long.MAX_VALUE / 4;
    private static final long MILLI = 1_000_000;

    private final String url;
    private final long everyMillis;
    private final SplittableRandom random;
    private String tag = "";
    private long next = NEVER;

    /// @param pulse of the reply to a start; missing: the portal has none
    Pulse(JsonNode pulse, SplittableRandom random) {
        this.url = pulse.path("url").asString("");
        this.everyMillis = pulse.path("every").asLong(2_500);
        this.random = random;
        if (!url.isEmpty()) plan();
    }

    long next() {
        return next;
    }

    private void plan() {
        next = System.nanoTime() + (long) (everyMillis * random.nextDouble(0.8, 1.2) * MILLI);
    }

    /// Whether there is news.
    boolean ask(Device device) {
        var reply = device.pulse(url, tag);
        plan();
        if (reply.status() != 200) return false;
        var news = !tag.isEmpty();
        tag = reply.header("etag");
        return news;
    }
}
