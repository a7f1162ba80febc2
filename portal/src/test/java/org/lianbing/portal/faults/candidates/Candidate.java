package org.lianbing.portal.faults.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody who sits an exam by the protocol, as the page does: writes into the journal first, sends after, keeps
/// everything until it is acknowledged, and writes every acknowledgement into the ledger.
public final class Candidate implements Runnable {
    private static final long MILLI = 1_000_000;
    private static final long HEARTBEAT_LEAST = 20_000;
    private static final long HEARTBEAT_MOST = 40_000;
    private static final long NEWS_WITHIN = 2_000;
    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final String SERVER_TIME = "serverTime";

    private final Hall hall;
    private final int number;
    private final String account;
    private final Habits habits;
    private final SplittableRandom random;
    private final Backoff backoff;
    private final ServerTime time = new ServerTime();

    private Device device;
    private Journal journal = new Journal();
    private String sitting = "";
    private int epoch;
    private Instant deadline = Instant.MAX;
    private @Nullable PaperSheet paper;
    private int given;
    private boolean finished;
    private boolean reported;
    private String pulseUrl = "";
    private String pulseTag = "";
    private long pulseEvery = NEVER;
    private long nextAnswer;
    private long nextSend;
    private long nextBeat;
    private long nextPulse = NEVER;

    /// @param number counts the candidates of a hall from 0
    public Candidate(Hall hall, int number, String account, Habits habits, long seed) {
        this.hall = hall;
        this.number = number;
        this.account = account;
        this.habits = habits;
        this.random = new SplittableRandom(seed * 1_000_003 + number);
        this.backoff = new Backoff(random, habits.retryMillis());
        this.device = new Device(hall, number);
    }

    /// Signs in ahead of the start, so that it is no part of the rush.
    public void signIn() throws InterruptedException {
        while (!hall.over()) {
            var reply = device.signIn(account);
            if (reply.status() == 302 && !location(reply).contains("error")) {
                backoff.reset();
                return;
            }
            if (!reply.unheard()) hall.watch().astonished(number, "sign-in " + reply.status() + location(reply));
            hall.pause(backoff.next(reply.retryAfter()) * MILLI);
        }
    }

    private static String location(Device.Reply reply) {
        var message = reply.message();
        return message == null ? "" : message.header("location").orElse("");
    }

    /// From the door to the receipt.
    @Override
    public void run() {
        try {
            enter(false);
            answerAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(device);
        }
    }

    /// Whether the receipt is there.
    public boolean finished() {
        return finished;
    }

    public int unacknowledged() {
        return journal.size();
    }

    private void enter(boolean takeOver) throws InterruptedException {
        while (!hall.over()) {
            var reply = device.start(takeOver);
            if (reply.status() == 200) {
                started(reply);
                return;
            }
            switch (reply.code()) {
                case "signed-out", "cookie-invalid" -> signIn();
                case "not-open-yet" -> {
                    var wait = Instant.parse(reply.json().get("opensAt").stringValue())
                                    .toEpochMilli()
                            - Instant.parse(reply.json().get(SERVER_TIME).stringValue())
                                    .toEpochMilli();
                    hall.pause((Math.max(0, wait) + random.nextLong(500)) * MILLI);
                }
                default -> {
                    if (!reply.unheard())
                        hall.watch().astonished(number, "start " + reply.status() + " " + reply.code());
                    hall.pause(backoff.next(reply.retryAfter()) * MILLI);
                }
            }
        }
    }

    private void started(Device.Reply reply) throws InterruptedException {
        var json = reply.json();
        backoff.reset();
        time.sync(json.get(SERVER_TIME).stringValue());
        sitting = json.get("sitting").stringValue();
        epoch = json.get("epoch").intValue();
        deadline = Instant.parse(json.get("deadline").stringValue());
        journal.resume(json.get("lastSeq").longValue());
        pulseUrl = json.path("pulse").path("url").asString("");
        pulseEvery = habits.pulse() && !pulseUrl.isEmpty()
                ? json.path("pulse").path("every").asLong(2_500)
                : NEVER;
        if (paper == null) readPaper(json.get("paper").stringValue());
        long now = System.nanoTime();
        nextAnswer = now + answerPause();
        nextBeat = now + heartbeatPause();
        nextPulse = now + pulsePause();
        nextSend = now;
        if (json.path("receipt").isObject()) receipt(reply);
    }

    private void readPaper(String url) throws InterruptedException {
        var known = hall.papers().get(url);
        while (!hall.over()) {
            var reply = device.paper(url);
            if (reply.status() == 200) {
                paper = known != null ? known : new PaperSheet(reply.json());
                hall.papers().put(url, paper);
                backoff.reset();
                return;
            }
            hall.pause(backoff.next(reply.retryAfter()) * MILLI);
        }
    }

    private void answerAll() throws InterruptedException {
        while (!finished && !hall.over()) {
            long now = System.nanoTime();
            boolean timeUp = !time.now().isBefore(deadline);
            boolean wantsOut = timeUp || (hall.handingIn() && !habits.toDeadline());
            while (nextAnswer <= now && !wantsOut) answer();
            if (nextSend <= now && !journal.isEmpty()) send();
            else if (nextSend <= now && wantsOut) handIn();
            else if (nextSend <= now && nextBeat <= now) send();
            else if (nextPulse <= now && !wantsOut) pulse();
            else hall.pause(next(wantsOut) - now);
        }
    }

    private long next(boolean wantsOut) {
        long untilDeadline = System.nanoTime() + (deadline.toEpochMilli() - time.now().toEpochMilli() + 1) * MILLI;
        if (wantsOut) return nextSend;
        long waiting = journal.isEmpty() ? Math.max(nextSend, nextBeat) : nextSend;
        return Math.min(Math.min(nextAnswer, waiting), Math.min(nextPulse, untilDeadline));
    }

    private void answer() throws InterruptedException {
        var sheet = paper;
        if (sheet == null) throw new IllegalStateException("Answering without a paper");
        boolean again = given >= sheet.size();
        int place = again ? random.nextInt(sheet.size()) : given;
        given++;
        journal.add(new Op(
                journal.nextSeq(),
                epoch,
                sheet.slot(place),
                sheet.answer(place, random, again),
                time.base(),
                time.since(nextAnswer)));
        nextAnswer += answerPause();
        if (given == habits.takeOverAfter()) changeDevice();
    }

    /// Another device takes over; the first one, not knowing, tries once more to save.
    private void changeDevice() throws InterruptedException {
        var old = device;
        var left = journal;
        device = old.sameLogin();
        journal = new Journal();
        enter(true);
        var late = old.save(sitting, json(left.batch()));
        if (late.status() == 200) hall.watch().astonished(number, "an older device was believed");
        leave(old);
    }

    private void send() throws InterruptedException {
        var ops = journal.batch();
        var reply = device.save(sitting, json(ops));
        long now = System.nanoTime();
        nextBeat = now + heartbeatPause();
        if (reply.status() == 200) {
            backoff.reset();
            nextSend = now;
            acknowledged(LedgerEntry.SAVED, ops, reply);
            return;
        }
        if (reply.unheard()) {
            nextSend = now + backoff.next(reply.retryAfter()) * MILLI;
            return;
        }
        switch (reply.code()) {
            case "late" -> {
                acknowledged(LedgerEntry.KEPT, ops, reply);
                handIn();
            }
            case "signed-out", "cookie-invalid" -> enter(false);
            default -> {
                hall.watch().astonished(number, "save " + reply.status() + " " + reply.code());
                journal.acknowledge(ops, Long.MAX_VALUE);
            }
        }
    }

    private void acknowledged(String kind, List<Op> ops, Device.Reply reply) {
        var json = reply.json();
        var serverTime = json.get(SERVER_TIME).stringValue();
        time.sync(serverTime);
        deadline = Instant.parse(json.get("deadline").stringValue());
        var at = Instant.parse(serverTime);
        var durable = journal.acknowledge(ops, json.get("acked").longValue());
        hall.note(durable.stream()
                .map(op -> LedgerEntry.of(kind, sitting, device.client, op, at))
                .toList());
    }

    private void handIn() throws InterruptedException {
        var reply = device.submit(sitting);
        if (reply.status() == 200) {
            receipt(reply);
            return;
        }
        if (reply.code().equals("signed-out") || reply.code().equals("cookie-invalid")) enter(false);
        else if (!reply.unheard() && !reported) {
            hall.watch().astonished(number, "submit " + reply.status() + " " + reply.code());
            reported = true;
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
    private void pulse() {
        var reply = device.pulse(pulseUrl, pulseTag);
        long now = System.nanoTime();
        nextPulse = now + pulsePause();
        if (reply.status() != 200) return;
        if (!pulseTag.isEmpty()) nextBeat = Math.min(nextBeat, now + random.nextLong(NEWS_WITHIN) * MILLI);
        var message = reply.message();
        pulseTag = message == null ? "" : message.header("etag").orElse("");
    }

    private static String json(List<Op> ops) {
        return ops.stream().map(Op::json).collect(Collectors.joining(","));
    }

    /// Between nothing and twice the average, as evenly spread as hands are.
    private long answerPause() {
        return (long) (random.nextDouble() * 2 * habits.answerMillis() * MILLI / hall.pace());
    }

    private long heartbeatPause() {
        return random.nextLong(HEARTBEAT_LEAST, HEARTBEAT_MOST) * MILLI;
    }

    private long pulsePause() {
        return pulseEvery == NEVER ? NEVER : (long) (pulseEvery * random.nextDouble(0.8, 1.2) * MILLI);
    }

    private static void leave(Device device) {
        try {
            device.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The accounts of a list, each with the habits of its place.
    public static List<Candidate> all(
            Hall hall, List<String> accounts, java.util.function.IntFunction<Habits> habits, long seed) {
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < accounts.size(); i++)
            all.add(new Candidate(hall, i, accounts.get(i), habits.apply(i), seed));
        return all;
    }
}
