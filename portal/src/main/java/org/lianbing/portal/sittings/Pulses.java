package org.lianbing.portal.sittings;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.persistence.PulseMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A number for each of an exam's 256 buckets of sittings that changes when somebody changed the time or the state
/// of one of them. Thousands of pages ask for it all the time: each node keeps all of them in memory and reads them
/// again at most twice a second, whoever asks, whatever for.
@Component
public class Pulses {
    public static final int BUCKETS = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Pulses.class);
    private static final long STALE = Duration.ofMillis(500).toNanos();

    private final PulseMapper pulses;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile Snapshot snapshot = new Snapshot(Map.of(), System.nanoTime() - STALE);

    private record Snapshot(Map<String, long[]> byExam, long readAt) {
        boolean stale() {
            return System.nanoTime() - readAt >= STALE;
        }
    }

    Pulses(PulseMapper pulses) {
        this.pulses = pulses;
    }

    public static int bucket(PublicId sitting) {
        return sitting.bytes()[0] & 0xff;
    }

    /// @param exam   its public id in hex; 0 for one nobody knows
    /// @param bucket 0–255
    public long of(String exam, int bucket) {
        if (snapshot.stale()) refresh();
        var numbers = snapshot.byExam().get(exam);
        return numbers == null ? 0 : numbers[bucket];
    }

    /// Something about these sittings changed; part of the caller's transaction.
    void changed(ExamId exam, Collection<PublicId> sittings) {
        var buckets = new TreeSet<Integer>();
        sittings.forEach(sitting -> buckets.add(bucket(sitting)));
        if (!buckets.isEmpty()) bump(exam, buckets);
    }

    /// Something about every sitting of the exam changed.
    void changed(ExamId exam) {
        bump(exam, IntStream.range(0, BUCKETS).boxed().toList());
    }

    private void bump(ExamId exam, Collection<Integer> buckets) {
        pulses.bump(exam, buckets);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                snapshot = new Snapshot(snapshot.byExam(), System.nanoTime() - STALE);
            }
        });
    }

    /// By whoever comes first; the others go on with what is known.
    private void refresh() {
        if (!reading.tryLock()) return;
        try {
            if (snapshot.stale()) snapshot = new Snapshot(read(), System.nanoTime());
            if (failing.compareAndSet(true, false)) LOG.info("Pulses are read again");
        } catch (DataAccessException e) {
            snapshot = new Snapshot(snapshot.byExam(), System.nanoTime());
            if (failing.compareAndSet(false, true)) LOG.warn("Pulses cannot be read; the last ones known stand", e);
        } finally {
            reading.unlock();
        }
    }

    private Map<String, long[]> read() {
        var byExam = new HashMap<String, long[]>();
        for (var row : pulses.present())
            byExam.computeIfAbsent(row.exam().hex(), _ -> new long[BUCKETS])[row.bucket()] = row.n();
        return byExam;
    }
}
