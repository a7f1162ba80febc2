package org.lianbing.portal.sittings.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.EndReason;
import org.lianbing.portal.sittings.WhyNot;

/// One sitting as the protocol's rules describe it, in the plainest form: whole lists, no shortcuts.
final class Model {
    static final Duration GRACE = Duration.ofMinutes(5);
    static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Duration LEAST = Duration.ofSeconds(75);
    private static final Duration QUIET = Duration.ofSeconds(10);

    /// @param response JSON, or the text `null`
    record Op(String client, long seq, int epoch, int slot, String response, Instant made) {
        String key() {
            return client + "/" + seq;
        }
    }

    /// An op as stored, with what was decided about it.
    record Stored(Op op, @Nullable WhyNot why, boolean offline) {}

    private record Gap(Instant from, Instant to) {}

    enum Reply {
        SAVED,
        LATE,
        TAKEN_OVER,
        HELD_ELSEWHERE,
        PAUSED
    }

    final Map<String, Stored> stored = new LinkedHashMap<>();
    final TreeSet<String> accepted = new TreeSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Gap> outages = new ArrayList<>();
    final Instant started;
    Instant deadline;
    Duration pausedFor = Duration.ZERO;
    Duration granted = Duration.ZERO;
    int version = 1;
    int epoch = 1;
    String holder;

    @Nullable
    Instant pausedAt;

    @Nullable
    Instant endedAt;

    @Nullable
    EndReason reason;

    private Instant last;

    Model(String client, Instant now) {
        holder = client;
        started = now;
        last = now;
        deadline = now.plus(LENGTH);
    }

    boolean open() {
        return endedAt == null;
    }

    Reply start(String client, boolean takeOver, Instant now) {
        if (!open()) return Reply.LATE;
        if (client.equals(holder)) {
            listen(now);
            if (overdue(now) && !awaits(now)) end(EndReason.DEADLINE, deadline);
        } else if (!takeOver) return Reply.HELD_ELSEWHERE;
        else if (overdue(now)) end(EndReason.DEADLINE, deadline);
        else {
            epoch++;
            holder = client;
        }
        last = now;
        return open() ? Reply.SAVED : Reply.LATE;
    }

    Reply save(String client, int by, List<Op> ops, Instant now) {
        if (by != epoch || !client.equals(holder)) {
            ops.forEach(op -> store(op, WhyNot.OLD_DEVICE, false));
            return Reply.TAKEN_OVER;
        }
        listen(now);
        if (overdue(now) && (ops.isEmpty() || !awaits(now))) end(EndReason.DEADLINE, deadline);
        if (open()) ops.forEach(op -> weigh(op, now));
        else ops.forEach(op -> store(op, WhyNot.LATE, false));
        last = now;
        return open() ? Reply.SAVED : Reply.LATE;
    }

    Reply submit(int by, Instant now) {
        if (by != epoch) return Reply.TAKEN_OVER;
        if (open() && pausedAt != null) return Reply.PAUSED;
        if (overdue(now)) end(EndReason.DEADLINE, deadline);
        else if (open()) end(EndReason.SUBMITTED, now);
        return Reply.SAVED;
    }

    void sweep(Instant now) {
        if (!overdue(now)) return;
        var wasThere = !last.isBefore(deadline.minus(LEAST)) && !last.isAfter(deadline);
        var away = outages.stream().anyMatch(out -> !out.from.isAfter(deadline) && !out.to.isBefore(deadline));
        var quiet = last.isAfter(deadline) && !last.isAfter(now.minus(QUIET));
        if (!now.isBefore(deadline.plus(GRACE)) || (wasThere && !away) || quiet) end(EndReason.DEADLINE, deadline);
    }

    int grant(int minutes) {
        if (!open()) return 0;
        deadline = deadline.plusSeconds(minutes * 60L);
        granted = granted.plusMinutes(minutes);
        version++;
        return 1;
    }

    int pause(Instant now) {
        if (!open() || pausedAt != null || !deadline.isAfter(now)) return 0;
        pausedAt = now;
        return 1;
    }

    int resume(Instant now) {
        var since = pausedAt;
        if (!open() || since == null) return 0;
        var length = Duration.between(since, now);
        deadline = deadline.plus(length);
        pausedFor = pausedFor.plus(length);
        pausedAt = null;
        version++;
        return 1;
    }

    void force(Instant now) {
        if (open()) end(overdue(now) ? EndReason.DEADLINE : EndReason.FORCED, overdue(now) ? deadline : now);
    }

    void wasAway(Instant from, Instant to) {
        outages.add(new Gap(from, to));
    }

    /// The answers of slots that hold one.
    Map<Integer, String> held() {
        var held = new TreeMap<Integer, String>();
        stored.values().stream()
                .filter(each -> each.why == null || accepted.contains(each.op.key()))
                .sorted(Comparator.comparingInt((Stored each) -> each.op.epoch).thenComparingLong(each -> each.op.seq))
                .forEach(each -> held.put(each.op.slot, each.op.response));
        held.values().removeIf("null"::equals);
        return held;
    }

    private void weigh(Op op, Instant now) {
        var paused = pausedAt;
        if (op.epoch < epoch) store(op, WhyNot.OLD_DEVICE, false);
        else if (paused != null) weigh(op, paused, WhyNot.PAUSED);
        else if (now.isBefore(deadline)) store(op, null, false);
        else weigh(op, deadline, WhyNot.LATE);
    }

    private void weigh(Op op, Instant boundary, WhyNot otherwise) {
        var counts = !op.made.isAfter(boundary) && (cutOff(op.made, boundary) || portalAway(op.made, boundary));
        store(op, counts ? null : otherwise, counts);
    }

    private boolean cutOff(Instant made, Instant boundary) {
        return gaps.stream()
                .anyMatch(gap -> !made.isBefore(gap.from) && !made.isAfter(gap.to) && !gap.to.isBefore(boundary));
    }

    private boolean portalAway(Instant made, Instant boundary) {
        return outages.stream()
                .anyMatch(out -> !out.from.isAfter(boundary)
                        && !out.to.isBefore(boundary)
                        && !made.isBefore(out.from)
                        && !made.isAfter(out.to));
    }

    private boolean awaits(Instant now) {
        var silent =
                gaps.stream().anyMatch(gap -> gap.from.plus(LEAST).isBefore(deadline) && !gap.to.isBefore(deadline));
        var away = outages.stream().anyMatch(out -> !out.from.isAfter(deadline) && !out.to.isBefore(deadline));
        return now.isBefore(deadline.plus(GRACE)) && (silent || away);
    }

    private void listen(Instant now) {
        if (open() && last.plus(LEAST).isBefore(now)) gaps.add(new Gap(last, now));
    }

    private boolean overdue(Instant now) {
        return open() && pausedAt == null && !deadline.isAfter(now);
    }

    private void store(Op op, @Nullable WhyNot why, boolean offline) {
        stored.putIfAbsent(op.key(), new Stored(op, why, offline));
    }

    private void end(EndReason why, Instant at) {
        reason = why;
        endedAt = at;
    }
}
