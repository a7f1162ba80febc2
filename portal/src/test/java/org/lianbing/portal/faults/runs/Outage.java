package org.lianbing.portal.faults.runs;

import java.util.HashSet;
import java.util.Set;
import org.lianbing.portal.faults.candidates.Request;
import org.lianbing.portal.faults.candidates.Watch;

/// Measures how long saves, and when time is up receipts, are refused after a kill.
final class Outage implements Watch {
    private static final long MILLI = 1_000_000;

    private final Watch next;
    private final int candidates;
    private final Set<Integer> back = new HashSet<>();
    private long since;
    private long first;
    private long half;

    Outage(Watch next, int candidates) {
        this.next = next;
        this.candidates = candidates;
    }

    synchronized void begin() {
        since = System.nanoTime();
        first = 0;
        half = 0;
        back.clear();
    }

    @Override
    public void asked(int candidate, Request request, long sentAt, long tookNanos, int status) {
        next.asked(candidate, request, sentAt, tookNanos, status);
        var work = request == Request.SAVE || request == Request.SUBMIT;
        if (work && status == 200) saved(candidate, sentAt, tookNanos);
    }

    private synchronized void saved(int candidate, long sentAt, long tookNanos) {
        if (since == 0 || sentAt < since) return;
        long at = (sentAt + tookNanos - since) / MILLI;
        if (back.add(candidate) && back.size() == 1) first = at;
        if (back.size() * 2 >= candidates && half == 0) half = at;
    }

    @Override
    public void astonished(int candidate, String what) {
        next.astonished(candidate, what);
    }

    /// Milliseconds from the kill until a save sent after it was acknowledged; 0: not yet.
    synchronized long savedAgain() {
        return first;
    }

    /// Until half of the candidates had saved again; 0: not yet.
    synchronized long halfAgain() {
        return half;
    }
}
