package org.lianbing.portal.faults.candidates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What the portal has not acknowledged yet: every op stays until it has.
final class Journal {
    private static final int MOST = 200;
    private static final int MOST_CHARACTERS = 60_000;

    private final Deque<Op> pending = new ArrayDeque<>();
    private long lastSeq;

    /// @param seq the highest the server knows of this client
    void resume(long seq) {
        lastSeq = Math.max(lastSeq, seq);
    }

    long nextSeq() {
        return ++lastSeq;
    }

    void add(Op op) {
        pending.add(op);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    int size() {
        return pending.size();
    }

    /// The oldest that fit into one request.
    List<Op> batch() {
        var batch = new ArrayList<Op>();
        int characters = 0;
        for (var op : pending) {
            characters += op.response().length();
            if (batch.size() == MOST || (characters > MOST_CHARACTERS && !batch.isEmpty())) break;
            batch.add(op);
        }
        return batch;
    }

    /// Takes out what the server holds.
    ///
    /// @param sent what the acknowledged request carried
    List<Op> acknowledge(List<Op> sent, long acked) {
        var durable = sent.stream().filter(op -> op.seq() <= acked).toList();
        pending.removeAll(durable);
        return durable;
    }
}
