package org.lianbing.portal.faults.runs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.lianbing.portal.faults.candidates.Request;
import org.lianbing.portal.faults.candidates.Watch;

/// Counts replies and measures how long they took, as candidates see it.
final class Tally implements Watch {
    private static final long LONGEST_MICROS = 120_000_000L;
    private static final int DIGITS = 3;
    private static final int MOST_WONDERS = 1_000;

    private final Map<Request, Recorder> times = new EnumMap<>(Request.class);
    private final ConcurrentMap<String, LongAdder> replies = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> wonders = new ConcurrentHashMap<>();

    /// One kind of request within a phase.
    ///
    /// @param count of those answered with success
    record Times(long count, double p50, double p90, double p99, double max) {}

    Tally() {
        for (var request : Request.values()) times.put(request, new Recorder(LONGEST_MICROS, DIGITS));
    }

    @Override
    public void asked(int candidate, Request request, long sentAt, long tookNanos, int status) {
        var reply = status == UNREACHABLE ? "unreachable" : String.valueOf(status);
        replies.computeIfAbsent(request + " " + reply, _ -> new LongAdder()).increment();
        if (status >= 200 && status < 400)
            Objects.requireNonNull(times.get(request)).recordValue(Math.clamp(tookNanos / 1_000, 1, LONGEST_MICROS));
    }

    @Override
    public void astonished(int candidate, String what) {
        if (wonders.size() < MOST_WONDERS)
            wonders.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /// Milliseconds by kind of request since the last call.
    Map<Request, Times> times() {
        var phase = new LinkedHashMap<Request, Times>();
        times.forEach((request, recorder) -> {
            Histogram histogram = recorder.getIntervalHistogram();
            if (histogram.getTotalCount() > 0) phase.put(request, times(histogram));
        });
        return phase;
    }

    private static Times times(Histogram histogram) {
        return new Times(
                histogram.getTotalCount(),
                millis(histogram, 50),
                millis(histogram, 90),
                millis(histogram, 99),
                histogram.getMaxValue() / 1_000.0);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    /// How often which request was answered how, since the beginning.
    Map<String, Long> replies() {
        return sums(replies);
    }

    /// What the protocol does not foresee, and how often it happened.
    Map<String, Long> wonders() {
        return sums(wonders);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }
}
