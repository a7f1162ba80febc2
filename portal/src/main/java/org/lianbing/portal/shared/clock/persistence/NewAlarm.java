package org.lianbing.portal.shared.clock.persistence;

import java.time.Instant;
import org.lianbing.portal.shared.clock.AlarmKind;

/// An alarm about to be stored; the database gives it its id.
public final class NewAlarm {
    private final String node;
    private final AlarmKind kind;
    private final long aheadMs;
    private final Instant at;
    private long id;

    public NewAlarm(String node, AlarmKind kind, long aheadMs, Instant at) {
        this.node = node;
        this.kind = kind;
        this.aheadMs = aheadMs;
        this.at = at;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getNode() {
        return node;
    }

    public AlarmKind getKind() {
        return kind;
    }

    public long getAheadMs() {
        return aheadMs;
    }

    public Instant getAt() {
        return at;
    }
}
