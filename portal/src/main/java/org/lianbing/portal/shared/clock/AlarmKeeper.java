package org.lianbing.portal.shared.clock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.clock.persistence.ClockMapper;
import org.lianbing.portal.shared.clock.persistence.NewAlarm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Stores what this node sees of other clocks. What could not be stored, because the database was away, is stored
/// the next time.
@Component
class AlarmKeeper {
    enum Source {
        SYSTEM,
        DATABASE
    }

    private record Kept(AlarmKind kind, long aheadMs, long id) {}

    private final ClockMapper clocks;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final String node = node();
    private final Map<Source, Kept> kept = new EnumMap<>(Source.class);

    AlarmKeeper(ClockMapper clocks, TransactionTemplate transaction, Actors actors, Audit audit, Clock clock) {
        this.clocks = clocks;
        this.transaction = transaction;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param kind null: the clock is as it should be
    void keep(Source source, @Nullable AlarmKind kind, long aheadMs) {
        var before = kept.get(source);
        if (before == null ? kind == null : before.kind() == kind && before.aheadMs() == aheadMs) return;
        var after = actors.internally(() -> transaction.execute(_ -> change(before, kind, aheadMs)));
        if (after == null || after.id() == 0) kept.remove(source);
        else kept.put(source, after);
    }

    private Kept change(@Nullable Kept before, @Nullable AlarmKind kind, long aheadMs) {
        var now = clock.instant();
        if (before != null) clocks.end(before.id(), now);
        if (kind == null) {
            audit.record("clock.agrees", "clock", node, null, "");
            return new Kept(AlarmKind.SYSTEM_STEPPED, 0, 0);
        }
        var row = new NewAlarm(node, kind, aheadMs, now);
        clocks.raise(row);
        audit.record("clock.alarm", "clock", node, null, kind + " " + aheadMs + " ms");
        return new Kept(kind, aheadMs, row.getId());
    }

    /// Tells that what was kept still holds.
    void seeAgain() {
        var now = clock.instant();
        kept.values().forEach(alarm -> clocks.see(alarm.id(), now));
    }

    private static String node() {
        var process = "/" + ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + process;
        } catch (UnknownHostException e) {
            return "localhost" + process;
        }
    }
}
