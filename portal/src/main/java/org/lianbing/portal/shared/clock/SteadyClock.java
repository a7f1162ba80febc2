package org.lianbing.portal.shared.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/// A clock set once and then carried by the monotonic counter: setting the machine's clock does not move it.
/// It can be led towards another clock, by 10 ms a second at most, so it never stands still or goes back.
public final class SteadyClock extends Clock {
    /// A hundredth of the time that passes.
    private static final long SHARE = 100;

    private final LongSupplier nanos;
    private final ZoneId zone;
    private volatile Course course;

    SteadyClock(LongSupplier nanos, Instant start) {
        this(nanos, ZoneOffset.UTC, new Course(nanos.getAsLong(), start, 0));
    }

    private SteadyClock(LongSupplier nanos, ZoneId zone, Course course) {
        this.nanos = nanos;
        this.zone = zone;
        this.course = course;
    }

    /// @param lead what is to be added little by little, in nanoseconds
    private record Course(long since, Instant from, long lead) {
        Instant at(long now) {
            var passed = now - since;
            var most = passed / SHARE;
            return from.plusNanos(passed + Math.clamp(lead, -most, most));
        }
    }

    @Override
    public Instant instant() {
        var now = nanos.getAsLong();
        return course.at(Math.max(now, course.since()));
    }

    /// From now on closes the distance to a clock that is `ahead` (negative: behind).
    void lead(Duration ahead) {
        var now = nanos.getAsLong();
        course = new Course(now, course.at(now), ahead.toNanos());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var steady = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return steady.withZone(another);
            }

            @Override
            public Instant instant() {
                return steady.instant();
            }
        };
    }
}
