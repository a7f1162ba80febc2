package org.lianbing.portal.faults.runs;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lianbing.portal.faults.FaultProxy;
import org.lianbing.portal.faults.candidates.Candidate;
import org.lianbing.portal.faults.candidates.Habits;
import org.lianbing.portal.faults.candidates.Hall;
import org.lianbing.portal.faults.candidates.Ledger;

/// Two nodes of the portal on one database behind a balancer; one is killed in mid-exam and stays dead.
final class NodesRun {
    private static final int OPENS_IN = 120;
    private static final long ANSWER_MILLIS = 4_000;
    private static final long POLL_MILLIS = 200;
    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final List<String> MOVES = List.of("exam.opened", "exam.closed", "exam.released");

    private final Order order;
    private final Path folder;
    private final Database.Named database;
    private final PrintStream out;
    private final CountDownLatch never = new CountDownLatch(1);
    private final Tally tally = new Tally();

    /// @param small exams of one candidate each that open and close around the kill
    record Order(int candidates, int minutes, int small, long seed) {}

    /// @param savedAgainMillis until a save sent after the kill was acknowledged
    /// @param halfAgainMillis  until half of the candidates had saved again
    /// @param signedInAgain    candidates who were asked for a login in the middle of their sitting
    /// @param epochsRaised     sittings whose epoch is not the first: somebody was taken for another device
    /// @param moves            by name, how many exams made it exactly once
    /// @param movedWrongly     (exam, move) that happened not at all or more than once
    record Figures(
            int candidates,
            int exams,
            long savedAgainMillis,
            long halfAgainMillis,
            long signedInAgain,
            long epochsRaised,
            Map<String, Long> moves,
            List<String> movedWrongly,
            Verdict verdict,
            Map<String, Long> replies,
            Map<String, Long> wonders) {
        boolean clean() {
            return verdict.faults() == 0
                    && signedInAgain == 0
                    && epochsRaised == 0
                    && movedWrongly.isEmpty()
                    && wonders.isEmpty();
        }
    }

    NodesRun(Order order, Path folder, Database.Named database, PrintStream out) {
        this.order = order;
        this.folder = folder;
        this.database = database;
        this.out = out;
    }

    Figures run() throws InterruptedException {
        try (var first = site("first");
                var second = site("second")) {
            out.println("Making " + (1 + order.small()) + " exams …");
            var made = first.make(
                    List.of(
                            "--faults.name=two nodes",
                            "--faults.candidates=" + order.candidates(),
                            "--faults.slots=30",
                            "--faults.opens-in=" + OPENS_IN,
                            "--faults.minutes=" + order.minutes(),
                            "--faults.small=" + order.small()),
                    1 + order.small());
            first.start().awaitReady();
            second.start().awaitReady();
            out.println(
                    "Two nodes are up; the exam begins at " + made.getFirst().opensAt());
            return sit(made, first, second);
        }
    }

    private Site site(String name) {
        return new Site(
                folder.resolve(name),
                Program.built(),
                List.of("-Xmx1500m"),
                List.of(
                        "--lianbing.keys=" + folder.resolve("first/keys.properties"),
                        "--lianbing.database.url=" + database.url(),
                        "--lianbing.database.user=" + database.user(),
                        "--lianbing.database.password=" + database.password()));
    }

    private Figures sit(List<MadeExam> made, Site first, Site second) throws InterruptedException {
        var exam = made.getFirst();
        var outage = new Outage(tally, order.candidates());
        var file = folder.resolve("ledger.tsv");
        long savedAgain;
        long signedInAgain;
        try (var ledger = Ledger.open(file);
                var balancer = FaultProxy.start(0, order.seed(), first.port(), second.port())) {
            var hall = new Hall(URI.create(balancer.url()), exam.exam(), exam.password(), ledger, outage);
            var candidates = Candidate.all(hall, exam.accounts(), _ -> Habits.ordinary(ANSWER_MILLIS), order.seed());
            var threads = candidates.stream().map(Thread.ofVirtual()::start).toList();
            var half = Duration.between(exam.opensAt(), exam.closesAt()).dividedBy(2);
            until(exam.opensAt().plus(half));
            while (candidates.stream().anyMatch(each -> !each.begun())
                    && Instant.now().isBefore(exam.closesAt())) pause();
            outage.begin();
            first.process().kill();
            out.println("One node killed");
            while (outage.halfAgain() == 0 && Instant.now().isBefore(exam.closesAt())) pause();
            savedAgain = outage.savedAgain();
            out.println("Saves again after " + savedAgain + " ms, half of the candidates after " + outage.halfAgain());
            var patience = exam.closesAt().plus(SETTLING);
            for (var thread : threads) thread.join(Duration.between(Instant.now(), patience));
            hall.end();
            for (var thread : threads) thread.join();
            long without = candidates.stream().filter(each -> !each.finished()).count();
            if (without > 0) tally.astonished(0, "candidates without a receipt: " + without);
            signedInAgain =
                    candidates.stream().filter(each -> each.returns() > 0).count();
        }
        var patience = Instant.now().plus(SETTLING);
        while (!wrongMoves(made).isEmpty() && Instant.now().isBefore(patience)) pause();
        return new Figures(
                order.candidates(),
                made.size(),
                savedAgain,
                outage.halfAgain(),
                signedInAgain,
                database.number("select count(*) from sitting where exam_id = ? and epoch > 1", exam.key()),
                moves(made),
                wrongMoves(made),
                Reckoning.of(database, exam.key(), Ledger.read(file)),
                tally.replies(),
                tally.wonders());
    }

    private Map<String, Long> moves(List<MadeExam> made) {
        var once = new TreeMap<String, Long>();
        for (var move : MOVES)
            once.put(move, made.stream().filter(exam -> times(exam, move) == 1).count());
        return once;
    }

    private List<String> wrongMoves(List<MadeExam> made) {
        var wrong = new ArrayList<String>();
        for (var exam : made)
            for (var move : MOVES) {
                long times = times(exam, move);
                if (times != 1) wrong.add(exam.key() + " " + move + " " + times);
            }
        return wrong;
    }

    private long times(MadeExam exam, String move) {
        return database.number(
                "select count(*) from audit_entry where subject_type = 'exam' and subject_id = ? and action = ?",
                String.valueOf(exam.key()),
                move);
    }

    private void until(Instant instant) throws InterruptedException {
        while (Instant.now().isBefore(instant)) pause();
    }

    private void pause() throws InterruptedException {
        never.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
}
