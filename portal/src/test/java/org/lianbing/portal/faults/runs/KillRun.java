package org.lianbing.portal.faults.runs;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lianbing.portal.faults.Fault;
import org.lianbing.portal.faults.FaultProxy;
import org.lianbing.portal.faults.Rule;
import org.lianbing.portal.faults.candidates.Candidate;
import org.lianbing.portal.faults.candidates.Habits;
import org.lianbing.portal.faults.candidates.Hall;
import org.lianbing.portal.faults.candidates.Ledger;
import org.lianbing.portal.faults.runs.Kill.Victim;

/// Kills portal and database in the middle of an exam, again and again, and holds the candidates' ledger against
/// the database afterwards.
final class KillRun {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration DATABASE_ALONE = Duration.ofSeconds(30);
    private static final Duration BEGINNING = Duration.ofSeconds(90);
    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final int OPENS_IN = 30;
    private static final long PROBE_MILLIS = 150;
    private static final long MILLI = 1_000_000;

    private final KillPlan plan;
    private final Path folder;
    private final Site site;
    private final PrintStream out;
    private final CountDownLatch never = new CountDownLatch(1);
    private KillState state;
    private Tally tally = new Tally();

    KillRun(KillPlan plan, Path folder, Site site, PrintStream out) {
        this.plan = plan;
        this.folder = folder;
        this.site = site;
        this.out = out;
        this.state = KillState.read(stateFile(), plan.seed());
    }

    private Path stateFile() {
        return folder.resolve("state.json");
    }

    /// Goes on where an earlier run stopped.
    KillState run() throws InterruptedException {
        for (var round : state.rounds())
            if (round.verdict() == null) {
                out.println("The round before was interrupted; its ledger is held against the database first");
                site.start().awaitReady();
                judge(round);
                site.close();
            }
        for (var kills = plan.next(state.rounds()); !kills.isEmpty(); kills = plan.next(state.rounds())) {
            int round = state.rounds().size() + 1;
            out.println("Round " + round + ": " + kills.size() + " kills; making the exam …");
            var made = site.make(order("kill run " + round, plan.minutes(kills.size())), 1)
                    .getFirst();
            site.start();
            sit(made, kills);
            site.close();
        }
        return state;
    }

    /// One short round on a portal that makes its exam itself; everybody hands in when the kills are over.
    KillState runQuickly(int minutes) throws InterruptedException {
        var made = site.startMaking(order("kill journey", minutes));
        sit(made, plan.next(List.of()));
        return state;
    }

    private List<String> order(String name, int minutes) {
        return List.of(
                "--faults.name=" + name,
                "--faults.candidates=" + (plan.candidates() + 1),
                "--faults.slots=" + plan.slots(),
                "--faults.opens-in=" + (name.contains("journey") ? 2 : OPENS_IN),
                "--faults.minutes=" + minutes);
    }

    private void sit(MadeExam made, List<Victim> kills) throws InterruptedException {
        tally = new Tally();
        var outage = new Outage(tally, plan.candidates() + 1);
        var file = "ledger-" + made.exam() + ".tsv";
        var round = new KillRound(made, file, List.of(), 0, null);
        save(round);
        try (var ledger = Ledger.open(folder.resolve(file));
                var proxy = FaultProxy.start(0, plan.seed(), site.port())) {
            proxy.faults().set(network());
            var hall = new Hall(URI.create(proxy.url()), made.exam(), made.password(), ledger, outage);
            var direct = new Hall(site.url(), made.exam(), made.password(), ledger, outage);
            var candidates = Candidate.all(
                    hall, made.accounts().subList(1, made.accounts().size()), this::habits, plan.seed());
            candidates.add(new Candidate(
                    direct,
                    plan.candidates(),
                    made.accounts().getFirst(),
                    Habits.ordinary(PROBE_MILLIS).retryingEvery(PROBE_MILLIS).withoutPulse(),
                    plan.seed()));
            var threads = candidates.stream().map(Thread.ofVirtual()::start).toList();
            awaitBeginning(candidates, made);
            round = kill(round, kills, outage);
            hall.handIn();
            direct.handIn();
            proxy.faults().calm();
            var patience = Instant.now().plus(SETTLING);
            if (made.closesAt().isAfter(Instant.now()))
                patience = made.closesAt().plus(SETTLING);
            for (var thread : threads) thread.join(Duration.between(Instant.now(), patience));
            hall.end();
            direct.end();
            for (var thread : threads) thread.join();
            long without = candidates.stream().filter(each -> !each.finished()).count();
            if (without > 0) outage.astonished(0, "candidates without a receipt: " + without);
        }
        judge(round);
    }

    private void awaitBeginning(List<Candidate> candidates, MadeExam made) throws InterruptedException {
        var patience = made.opensAt().plus(BEGINNING);
        while (candidates.stream().anyMatch(each -> !each.begun())
                && Instant.now().isBefore(patience)) pause(100 * MILLI);
    }

    private List<Rule> network() {
        return List.of(
                Rule.sometimes(Fault.DROP_REPLY, plan.faulty() / 4),
                Rule.sometimes(Fault.DROP_REQUEST, plan.faulty() / 4),
                Rule.sometimes(Fault.DUPLICATE, plan.faulty() / 4),
                Rule.sometimes(Fault.CUT_REPLY, plan.faulty() / 8),
                Rule.sometimes(Fault.DELAY_REPLY, plan.faulty() / 8));
    }

    /// Every tenth changes the device.
    private Habits habits(int number) {
        return Habits.ordinary(plan.answerMillis())
                .takingOverAfter(number % 10 == 3 ? 5 + number % 7 : 0)
                .sittingToTheDeadline(plan.stays(number));
    }

    /// Spreads the kills over the exam; the last one strikes when time is up, if there is more than one round's worth.
    private KillRound kill(KillRound round, List<Victim> kills, Outage outage) throws InterruptedException {
        var made = round.exam();
        var current = round;
        outage.begin();
        if (!recovered(outage, RECOVERY.plusSeconds(OPENS_IN)))
            throw new IllegalStateException("Nobody can save at all");
        calm();
        for (int i = 0; i < kills.size(); i++) {
            boolean last = i == kills.size() - 1 && kills.size() > 3;
            long left = Duration.between(Instant.now(), made.closesAt()).toMillis();
            if (!last && left < plan.calmMillis()) continue;
            if (last) pause(Math.max(0, left) * MILLI);
            var kill = strike(kills.get(i), made, outage);
            var done = new ArrayList<>(current.kills());
            done.add(kill);
            current = new KillRound(made, round.ledger(), done, current.byItself() + revive(), null);
            save(current);
            out.println("  " + kill);
            if (!last) calm();
        }
        return current;
    }

    private Kill strike(Victim victim, MadeExam made, Outage outage) throws InterruptedException {
        long second = Duration.between(made.opensAt(), Instant.now()).toSeconds();
        var help = "";
        outage.begin();
        if (victim != Victim.PORTAL) site.database().kill();
        if (victim != Victim.DATABASE) {
            site.process().kill();
            site.start();
        }
        if (!recovered(outage, victim == Victim.DATABASE ? DATABASE_ALONE : RECOVERY)) {
            help = "portal restarted";
            site.close();
            site.start();
            if (!recovered(outage, RECOVERY)) help = "portal restarted in vain";
        }
        return new Kill(victim, second, outage.savedAgain(), outage.halfAgain(), help);
    }

    private boolean recovered(Outage outage, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (outage.savedAgain() == 0 && System.nanoTime() < end) pause(20 * MILLI);
        return outage.savedAgain() > 0;
    }

    /// Starts the portal again when it died by itself.
    private int revive() {
        if (site.process().alive()) return 0;
        site.start();
        return 1;
    }

    private void calm() throws InterruptedException {
        pause(plan.calmMillis() * MILLI);
    }

    private void pause(long nanos) throws InterruptedException {
        never.await(nanos, TimeUnit.NANOSECONDS);
    }

    /// Waits until everything has ended and is marked, then compares.
    private void judge(KillRound round) throws InterruptedException {
        var database = site.database();
        var exam = round.exam().key();
        long end = System.nanoTime() + SETTLING.toNanos();
        var closes = round.exam().closesAt();
        if (closes.isAfter(Instant.now()))
            end += Duration.between(Instant.now(), closes).toNanos();
        while (!settled(database, exam) && System.nanoTime() < end) pause(500 * MILLI);
        var verdict = Reckoning.of(database, exam, Ledger.read(folder.resolve(round.ledger())));
        out.println("  " + verdict);
        save(round.judged(verdict));
        state = new KillState(
                state.seed(),
                state.rounds(),
                Sums.of(state.replies(), tally.replies()),
                Sums.of(state.wonders(), tally.wonders()));
        Evidence.write(stateFile(), state);
    }

    private static boolean settled(Database database, long exam) {
        try {
            return database.number(
                            "select count(*) from sitting s where s.exam_id = ? and (s.state = 'OPEN'"
                                    + " or exists (select 1 from mark_due d where d.sitting_id = s.id))",
                            exam)
                    == 0;
        } catch (IllegalStateException | UncheckedIOException notYetBack) {
            return false;
        }
    }

    private void save(KillRound round) {
        state = state.with(round, state.replies(), state.wonders());
        Evidence.write(stateFile(), state);
    }
}
