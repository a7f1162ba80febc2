package org.lianbing.portal.sittings.contact;

import java.time.Duration;
import java.time.Instant;

/// A stretch in which nothing was heard of a sitting.
///
/// @param outage whether no node of the portal was there to hear anybody
public record Silence(Instant from, Instant to, boolean outage) {
    public static Silence ofPage(Instant from, Instant to) {
        return new Silence(from, to, false);
    }

    /// Whether it lay over `boundary`: by then already longer than `least`, or the portal's own fault.
    boolean over(Instant boundary, Duration least) {
        if (to.isBefore(boundary)) return false;
        return outage ? !from.isAfter(boundary) : from.plus(least).isBefore(boundary);
    }

    boolean longerThan(Duration least) {
        return outage || from.plus(least).isBefore(to);
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && !instant.isAfter(to);
    }
}
