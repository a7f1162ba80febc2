package org.lianbing.portal.faults.candidates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.MissingNode;

/// Somebody who sits an exam by the protocol, as the page does: writes into the journal first, sends after, keeps
/// everything until it is acknowledged, and writes every acknowledgement into the ledger.
public final class Candidate implements Runnable {
    private static final long MILLI = 1_000_000;
    private static final long HEARTBEAT_LEAST = 20_000;
    private static final long HEARTBEAT_MOST = 40_000;
    private static final long NEWS_WITHIN = 2_000;
    private static final int SPREAD = 1_000_003;

    private final Hall hall;
    private final int number;
    private final Habits habits;
    private final SplittableRandom random;
    private final Backoff backoff;
    private final Door door;
    private final ServerTime time = new ServerTime();

    private Device device;
    private Journal journal = new Journal();
    private String sitting = "";
    private int epoch;
    private Instant deadline = Instant.MAX;
    private @Nullable Hand hand;
    private Pulse pulse;
    private boolean lastWord;
    private boolean complained;
    private long nextAnswer;
    private long nextSend;
    private long nextBeat;
    private final AtomicInteger returns = new AtomicInteger();
    private volatile boolean begun;
    private volatile boolean finished;

    /// @param number counts the candidates of a hall from 0
    public Candidate(Hall hall, int number, String account, Habits habits, long seed) {
        this.hall = hall;
        this.number = number;
        this.habits = habits;
        this.random = new SplittableRandom(seed * SPREAD + number);
        this.backoff = new Backoff(random, habits.retryMillis());
        this.door = new Door(hall, number, account, backoff, random);
        this.device = new Device(hall, number);
        this.pulse = new Pulse(MissingNode.getInstance(), random);
    }

    /// One for each account, with the habits of its place.
    public static List<Candidate> all(Hall hall, List<String> accounts, IntFunction<Habits> habits, long seed) {
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < accounts.size(); i++)
            all.add(new Candidate(hall, i, accounts.get(i), habits.apply(i), seed));
        return all;
    }

    /// Signs in ahead of the start, so that it is no part of the rush.
    public void signIn() throws InterruptedException {
        door.signIn(device);
    }

    /// From the door to the receipt.
    @Override
    public void run() {
        run(Duration.ZERO);
    }

    /// The same after a while.
    public void run(Duration after) {
        try {
            hall.pause(after.toNanos());
            if (!hall.over() && enter(false)) answerAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            device.close();
        }
    }

    /// Whether the paper is on the table.
    public boolean begun() {
        return begun;
    }

    /// Whether the receipt is there.
    public boolean finished() {
        return finished;
    }

    /// How often a login was asked for in the middle of the sitting.
    public int returns() {
        return returns.get();
    }

    private void comeBack() throws InterruptedException {
        returns.incrementAndGet();
        enter(false);
    }

    private boolean enter(boolean takeOver) throws InterruptedException {
        var reply = door.start(device, takeOver);
        if (reply == null) return false;
        var json = reply.json();
        time.sync(json.get("serverTime").stringValue());
        sitting = json.get("sitting").stringValue();
        epoch = json.get("epoch").intValue();
        deadline = Instant.parse(json.get("deadline").stringValue());
        journal.resume(json.get("lastSeq").longValue());
        if (hand == null) hand = new Hand(door.paper(device, json.get("paper").stringValue()), random);
        if (habits.pulse()) pulse = new Pulse(json.path("pulse"), random);
        long now = System.nanoTime();
        nextAnswer = now + answerPause();
        nextBeat = now + heartbeatPause();
        nextSend = now;
        begun = true;
        if (json.path("receipt").isObject()) receipt(reply);
        return true;
    }

    private void answerAll() throws InterruptedException {
        while (!finished && !hall.over()) {
            long now = System.nanoTime();
            boolean timeUp = !time.now().isBefore(deadline);
            boolean wantsOut = timeUp || (hall.handingIn() && !habits.toDeadline());
            while (nextAnswer <= now && !wantsOut) answer();
            if (nextSend <= now && !journal.isEmpty()) send();
            else if (nextSend <= now && timeUp && !lastWord) send();
            else if (nextSend <= now && wantsOut) handIn();
            else if (nextSend <= now && nextBeat <= now) send();
            else if (pulse.next() <= now && !wantsOut) news();
            else hall.pause(next(wantsOut) - now);
        }
    }

    private long next(boolean wantsOut) {
        if (wantsOut) return nextSend;
        long untilDeadline = System.nanoTime()
                + Duration.between(time.now(), deadline).plusMillis(1).toNanos();
        long line = journal.isEmpty() ? Math.max(nextSend, nextBeat) : nextSend;
        return Math.min(Math.min(nextAnswer, line), Math.min(pulse.next(), untilDeadline));
    }

    private void answer() throws InterruptedException {
        var writing = hand;
        if (writing == null) throw new IllegalStateException("Answering without a paper");
        journal.add(writing.answer(journal.nextSeq(), epoch, time, nextAnswer));
        nextAnswer += answerPause();
        if (writing.given() == habits.takeOverAfter()) changeDevice();
    }

    /// Another device takes over; the first one, not knowing, tries once more to save.
    private void changeDevice() throws InterruptedException {
        var old = device;
        var left = journal;
        device = old.sameLogin();
        journal = new Journal();
        if (enter(true)) {
            if (old.save(sitting, json(left.batch())).status() == 200)
                hall.watch().astonished(number, "an older device was believed");
            old.close();
        } else {
            device.close();
            device = old;
            journal = left;
        }
    }

    private void send() throws InterruptedException {
        var ops = journal.batch();
        var reply = device.save(sitting, json(ops));
        long now = System.nanoTime();
        nextBeat = now + heartbeatPause();
        lastWord = !reply.unheard() && !time.now().isBefore(deadline);
        if (reply.status() == 200) {
            backoff.reset();
            nextSend = now;
            acknowledged(ops, reply, LedgerEntry.SAVED);
        } else if (reply.unheard()) {
            nextSend = now + backoff.next(reply.retryAfter()) * MILLI;
        } else if (reply.code().equals("late")) {
            acknowledged(ops, reply, LedgerEntry.KEPT);
            handIn();
        } else if (Door.loginNeeded(reply)) {
            comeBack();
        } else {
            hall.watch().astonished(number, "save " + reply.said());
            journal.acknowledge(ops, Long.MAX_VALUE);
        }
    }

    /// @param kind of the ops that the reply does not say otherwise of
    private void acknowledged(List<Op> ops, Device.Reply reply, String kind) {
        var json = reply.json();
        var serverTime = json.get("serverTime").stringValue();
        time.sync(serverTime);
        deadline = Instant.parse(json.get("deadline").stringValue());
        var kept = new HashSet<Long>();
        json.path("kept").forEach(each -> kept.add(each.get("seq").longValue()));
        var at = Instant.parse(serverTime);
        hall.note(journal.acknowledge(ops, json.get("acked").longValue()).stream()
                .map(op -> LedgerEntry.of(
                        kept.contains(op.seq()) ? LedgerEntry.KEPT : kind, sitting, device.client, op, at))
                .toList());
    }

    private void handIn() throws InterruptedException {
        var reply = device.submit(sitting);
        if (reply.status() == 200) {
            receipt(reply);
            return;
        }
        if (Door.loginNeeded(reply)) comeBack();
        else if (!reply.unheard() && !complained) {
            hall.watch().astonished(number, "submit " + reply.said());
            complained = true;
        }
        nextSend = System.nanoTime() + backoff.next(reply.retryAfter()) * MILLI;
    }

    private void receipt(Device.Reply reply) {
        var receipt = reply.json().get("receipt");
        hall.note(List.of(LedgerEntry.receipt(
                sitting,
                device.client,
                receipt.get("code").stringValue(),
                Instant.parse(receipt.get("endedAt").stringValue()),
                receipt.get("reason").stringValue())));
        finished = true;
    }

    /// On news the page asks for its time and state, within two seconds.
    private void news() {
        if (pulse.ask(device)) nextBeat = Math.min(nextBeat, System.nanoTime() + random.nextLong(NEWS_WITHIN) * MILLI);
    }

    private static String json(List<Op> ops) {
        return ops.stream().map(Op::json).collect(Collectors.joining(","));
    }

    /// Anything up to twice the average.
    private long answerPause() {
        return (long) (random.nextDouble() * 2 * habits.answerMillis() * MILLI / hall.pace());
    }

    private long heartbeatPause() {
        return random.nextLong(HEARTBEAT_LEAST, HEARTBEAT_MOST) * MILLI;
    }
}
