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

/// Everybody starts within a minute, saves steadily, hurries in the last minute, and is still there at the deadline.
final class LoadRun {
    /// Before the deadline everybody answers twice as fast for so long.
    static final Duration PEAK = Duration.ofSeconds(60);

    /// Within this time after the opening everybody is at the door.
    private static final Duration RUSH = Duration.ofSeconds(50);

    private static final Duration BEGINNING = Duration.ofSeconds(150);
    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final int AT_THE_DESK = 16;
    private static final double SECOND = 1_000.0;

    private final LoadFigures.Asked asked;
    private final Measured portal;
    private final MadeExam made;
    private final PrintStream out;
    private final long seed;
    private final Tally tally = new Tally();
    private final CountDownLatch never = new CountDownLatch(1);
    private final List<LoadFigures.Phase> phases = new ArrayList<>();
    private Cpu cpu;
    private Instant since = Instant.now();

    LoadRun(LoadFigures.Asked asked, Measured portal, MadeExam made, long seed, PrintStream out) {
        this.asked = asked;
        this.portal = portal;
        this.made = made;
        this.seed = seed;
        this.out = out;
        this.cpu = portal.cpu();
    }

    LoadFigures run(URI origin) throws InterruptedException {
        var hall = new Hall(origin, made.exam(), made.password(), null, tally);
        var habits = Habits.ordinary(Math.round(made.accounts().size() / asked.savesPerSecond() * SECOND))
                .sittingToTheDeadline(true);
        var candidates = Candidate.all(hall, made.accounts(), _ -> habits, seed);
        long heapBefore = portal.heap();
        if (asked.signedIn()) signIn(candidates);
        until(made.opensAt());
        pass();
        var random = new Random(seed);
        var threads = new ArrayList<Thread>();
        for (var candidate : candidates) {
            var after = Duration.ofMillis(random.nextLong(RUSH.toMillis()));
            threads.add(Thread.ofVirtual().start(() -> candidate.run(after)));
        }
        while (candidates.stream().anyMatch(each -> !each.begun())
                && Instant.now().isBefore(made.opensAt().plus(BEGINNING))) pause(50);
        double begun = Duration.between(made.opensAt(), Instant.now()).toMillis() / SECOND;
        end(LoadFigures.RUSH);
        long begunCount = candidates.stream().filter(Candidate::begun).count();
        double heap = (portal.heap() - heapBefore) / (double) Math.max(1, begunCount);
        pass();
        until(made.closesAt().minus(PEAK));
        end(LoadFigures.STEADY);
        hall.hurry(2);
        until(made.closesAt());
        end(LoadFigures.PEAK);
        return finish(hall, candidates, threads, begun, heap);
    }

    private LoadFigures finish(Hall hall, List<Candidate> candidates, List<Thread> threads, double begun, double heap)
            throws InterruptedException {
        double ended = await("s.state = 'OPEN'");
        while (candidates.stream().anyMatch(each -> each.begun() && !each.finished())
                && Instant.now().isBefore(made.closesAt().plus(SETTLING))) pause(50);
        double receipts = sinceDeadline();
        end(LoadFigures.DEADLINE);
        double marked = await("exists (select 1 from mark_due d where d.sitting_id = s.id)");
        hall.end();
        for (var thread : threads) thread.join();
        long begunCount = candidates.stream().filter(Candidate::begun).count();
        return new LoadFigures(
                asked,
                begunCount,
                begun,
                heap,
                ended,
                receipts,
                marked,
                portal.ask(database -> database.number(
                        "select coalesce(sum(answered), 0) from sitting where exam_id = ?", made.key())),
                candidates.stream().filter(each -> !each.finished()).count(),
                phases,
                tally.replies(),
                tally.wonders());
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
        end(LoadFigures.SIGN_IN);
    }

    /// What has happened since the last phase belongs to none.
    private void pass() {
        end("preparing");
        phases.removeLast();
    }

    private void end(String phase) {
        var now = Instant.now();
        var nowUsed = portal.cpu();
        phases.add(new LoadFigures.Phase(
                phase, Duration.between(since, now).toMillis() / SECOND, tally.times(), nowUsed.since(cpu)));
        since = now;
        cpu = nowUsed;
        out.println(Instant.now() + " " + phase + " is over");
    }

    /// Seconds after the deadline when no sitting is any more as the condition says.
    private double await(String condition) throws InterruptedException {
        var patience = made.closesAt().plus(SETTLING);
        while (portal.ask(database -> database.number(
                                "select count(*) from sitting s where s.exam_id = ? and " + condition, made.key()))
                        > 0
                && Instant.now().isBefore(patience)) pause(200);
        return sinceDeadline();
    }

    private double sinceDeadline() {
        return Duration.between(made.closesAt(), Instant.now()).toMillis() / SECOND;
    }

    private void until(Instant instant) throws InterruptedException {
        pause(Duration.between(Instant.now(), instant).toMillis());
    }

    private void pause(long millis) throws InterruptedException {
        if (millis > 0) never.await(millis, TimeUnit.MILLISECONDS);
    }
}
