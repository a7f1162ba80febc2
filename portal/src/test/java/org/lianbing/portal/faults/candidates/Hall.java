package org.lianbing.portal.faults.candidates;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The exam that candidates sit together.
public final class Hall {
    private final URI origin;
    private final String exam;
    private final String password;
    private final @Nullable Ledger ledger;
    private final Watch watch;
    private final Map<String, PaperSheet> papers = new ConcurrentHashMap<>();
    private final CountDownLatch handIn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile double pace = 1;

    /// @param exam   its public id
    /// @param ledger null when only load is made
    public Hall(URI origin, String exam, String password, @Nullable Ledger ledger, Watch watch) {
        this.origin = origin;
        this.exam = exam;
        this.password = password;
        this.ledger = ledger;
        this.watch = watch;
    }

    URI origin() {
        return origin;
    }

    String exam() {
        return exam;
    }

    String password() {
        return password;
    }

    Watch watch() {
        return watch;
    }

    Map<String, PaperSheet> papers() {
        return papers;
    }

    void note(java.util.List<LedgerEntry> entries) {
        if (ledger != null) ledger.write(entries);
    }

    /// How many times faster everybody answers.
    public void hurry(double factor) {
        pace = factor;
    }

    double pace() {
        return pace;
    }

    /// Whoever does not sit to the deadline hands in.
    public void handIn() {
        handIn.countDown();
    }

    boolean handingIn() {
        return handIn.getCount() == 0;
    }

    /// Everybody goes home, whether they have a receipt or not.
    public void end() {
        ended.countDown();
    }

    boolean over() {
        return ended.getCount() == 0;
    }

    /// Waits that long, or until everybody goes home.
    void pause(long nanos) throws InterruptedException {
        if (nanos > 0) ended.await(nanos, TimeUnit.NANOSECONDS);
    }
}
