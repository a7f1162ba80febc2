package org.lianbing.portal.faults.runs;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lianbing.portal.faults.candidates.Candidate;
import org.lianbing.portal.faults.candidates.Habits;
import org.lianbing.portal.faults.candidates.Hall;

/// An exam with steady saves; after a while wrong passwords come in beside them.
final class SignInRun {
    static final String QUIET = "quiet";
    static final String BESIDE = "beside";

    private static final Duration RUSH = Duration.ofSeconds(15);
    private static final Duration SETTLED = Duration.ofSeconds(45);
    private static final int AT_THE_DESK = 8;
    private static final double SECOND = 1_000.0;

    private final SignInFigures.Asked asked;
    private final Measured portal;
    private final MadeExam made;
    private final long seed;
    private final PrintStream out;
    private final Tally tally = new Tally();
    private final CountDownLatch never = new CountDownLatch(1);

    SignInRun(SignInFigures.Asked asked, Measured portal, MadeExam made, long seed, PrintStream out) {
        this.asked = asked;
        this.portal = portal;
        this.made = made;
        this.seed = seed;
        this.out = out;
    }

    SignInFigures run(URI origin) throws InterruptedException {
        var hall = new Hall(origin, made.exam(), made.password(), null, tally);
        var habits = Habits.ordinary(Math.round(made.accounts().size() / asked.savesPerSecond() * SECOND))
                .sittingToTheDeadline(true);
        var candidates = Candidate.all(hall, made.accounts(), _ -> habits, seed);
        signIn(candidates);
        until(made.opensAt());
        var threads = begin(candidates);
        until(made.opensAt().plus(RUSH).plus(SETTLED));
        var quiet = measured(QUIET);
        var burglars = new Burglars(origin, made.accounts(), asked.addresses(), asked.badPerSecond());
        burglars.begin();
        var beside = measured(BESIDE);
        burglars.end();
        hall.end();
        for (var thread : threads) thread.join();
        return SignInFigures.of(asked, quiet, beside, burglars.replies(), tally.wonders());
    }

    private List<Thread> begin(List<Candidate> candidates) {
        var random = new Random(seed);
        var threads = new ArrayList<Thread>();
        for (var candidate : candidates) {
            var after = Duration.ofMillis(random.nextLong(RUSH.toMillis()));
            threads.add(Thread.ofVirtual().start(() -> candidate.run(after)));
        }
        return threads;
    }

    private void signIn(List<Candidate> candidates) throws InterruptedException {
        out.println("Signing " + candidates.size() + " candidates in …");
        var desks = new Semaphore(AT_THE_DESK);
        var done = new CountDownLatch(candidates.size());
        for (var candidate : candidates) {
            desks.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    candidate.signIn();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    desks.release();
                    done.countDown();
                }
            });
        }
        done.await();
    }

    private LoadFigures.Phase measured(String phase) throws InterruptedException {
        tally.times();
        var since = Instant.now();
        var before = portal.cpu();
        never.await(asked.seconds(), TimeUnit.SECONDS);
        var cpu = portal.cpu().since(before);
        double seconds = Duration.between(since, Instant.now()).toMillis() / SECOND;
        out.println(Instant.now() + " " + phase + " is over");
        return new LoadFigures.Phase(phase, seconds, tally.times(), cpu);
    }

    private void until(Instant instant) throws InterruptedException {
        long millis = Duration.between(Instant.now(), instant).toMillis();
        if (millis > 0) never.await(millis, TimeUnit.MILLISECONDS);
    }
}
