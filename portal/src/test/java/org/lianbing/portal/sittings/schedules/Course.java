package org.lianbing.portal.sittings.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.HeldAnswer;
import org.lianbing.portal.sittings.Kept;
import org.lianbing.portal.sittings.Problem;
import org.lianbing.portal.sittings.SaveOutcome;
import org.lianbing.portal.sittings.SittingRefusal;
import org.lianbing.portal.sittings.SittingState;
import org.lianbing.portal.sittings.Started;
import org.lianbing.portal.sittings.WhyNot;
import org.lianbing.questionbank.response.ResponseJson;

/// One random course of one sitting: every act is done to the portal and to the model, and both must answer alike.
final class Course {
    private static final int MOST_ACTS = 16;

    private final Portal portal;
    private final Random random;
    private final List<Device> devices;
    private final Model model;
    private final PublicId sitting;
    private final TreeSet<String> promised = new TreeSet<>();
    private final List<String> acts = new ArrayList<>();

    Course(Portal portal, long seed) {
        this.portal = portal;
        random = new Random(seed);
        devices = List.of(new Device(random), new Device(random));
        sitting = portal.fresh();
        var first = devices.getFirst();
        model = new Model(first.client, portal.now());
        enter(first, portal.sittings.start(portal.exam(), first.client, false, portal.entrant()));
    }

    /// What was done, for a failure's message.
    String acts() {
        return String.join(", ", acts);
    }

    void run() {
        var count = 6 + random.nextInt(MOST_ACTS - 5);
        for (int act = 0; act < count; act++) act();
        finish();
        portal.verify(sitting, model, promised);
    }

    private Device device() {
        return devices.get(random.nextInt(5) == 0 ? 1 : 0);
    }

    private void act() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> save(device());
            case 6 -> heartbeat(device());
            case 7, 8 -> start(device());
            case 9 -> overseen("grant", portal.grant(sitting, 1 + random.nextInt(5)), model::grant);
            case 10 -> pause();
            case 11, 12 -> resume();
            case 13 -> sweep();
            case 14 -> submit(device());
            case 15 -> outage();
            case 16 -> rarely();
            default -> pass(device());
        }
    }

    private void overseen(String act, Portal.Granted granted, java.util.function.IntUnaryOperator expected) {
        acts.add(act + " " + granted.minutes());
        assertThat(granted.reached()).isEqualTo(expected.applyAsInt(granted.minutes()));
    }

    private void pause() {
        acts.add("pause");
        assertThat(portal.pause(sitting)).isEqualTo(model.pause(portal.now()));
    }

    private void resume() {
        acts.add("resume");
        assertThat(portal.resume(sitting)).isEqualTo(model.resume(portal.now()));
    }

    private void rarely() {
        if (random.nextInt(3) == 0) {
            acts.add("force");
            portal.force(sitting);
            model.force(portal.now());
        } else accept();
    }

    private void accept() {
        acts.add("accept");
        for (var key : portal.accept(sitting, random)) model.accepted.add(key);
    }

    private void sweep() {
        acts.add("sweep");
        portal.sweep();
        model.sweep(portal.now());
    }

    /// Time passes while the candidate answers: seconds, a gap, or up to about the deadline.
    private void pass(Device device) {
        for (int answers = random.nextInt(4); answers > 0; answers--) {
            device.answer(random, portal.now());
            advance(Duration.ofMillis(random.nextInt(3_000)));
        }
        advance(
                switch (random.nextInt(5)) {
                    case 0 -> Duration.ofMillis(random.nextInt(30_000));
                    case 1 -> Duration.ofMillis(70_000 + random.nextInt(10_000));
                    case 2 -> Duration.ofMillis(random.nextInt(400_000));
                    case 3 -> Duration.ofMillis(random.nextInt(1_000_000));
                    default -> toTheDeadline();
                });
        for (int answers = random.nextInt(3); answers > 0; answers--) device.answer(random, portal.now());
    }

    private Duration toTheDeadline() {
        var left = Duration.between(portal.now(), model.deadline).plusMillis(random.nextInt(200_000) - 100_000);
        return left.isNegative() ? Duration.ofMillis(random.nextInt(20_000)) : left;
    }

    private void advance(Duration time) {
        acts.add("+" + time.toMillis());
        portal.advance(time);
    }

    private void outage() {
        var from = portal.now();
        var away = Duration.ofMillis(11_000 + random.nextInt(300_000));
        devices.getFirst().answer(random, from.plusMillis(random.nextInt(11_000)));
        var sweptFirst = random.nextBoolean();
        acts.add("outage " + away.toMillis() + (sweptFirst ? " swept first" : ""));
        portal.away(away, sweptFirst);
        model.wasAway(from, portal.now());
        if (sweptFirst) model.sweep(portal.now());
    }

    private void heartbeat(Device device) {
        send(device, List.of());
    }

    private void save(Device device) {
        if (random.nextInt(3) > 0) device.answer(random, portal.now());
        send(device, device.pick(random));
    }

    private void send(Device device, List<Model.Op> ops) {
        var pass = device.pass;
        if (pass == null) return;
        acts.add("save " + ops.stream().map(op -> op.epoch() + "." + op.seq()).toList());
        var expected = model.save(device.client, pass.epoch(), ops, portal.now());
        var outcome = portal.sittings.save(pass, device.client, device.wire(ops));
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                assertThat(expected).isEqualTo(Model.Reply.SAVED);
                device.heard(saved.serverTime());
                assertThat(saved.kept()).containsExactlyInAnyOrderElementsOf(kept(ops));
                promise(ops);
            }
            case SaveOutcome.Late _ -> assertThat(expected).isEqualTo(Model.Reply.LATE);
            case SaveOutcome.TakenOver _ -> assertThat(expected).isEqualTo(Model.Reply.TAKEN_OVER);
        }
    }

    private List<Kept> kept(List<Model.Op> ops) {
        var kept = new ArrayList<Kept>();
        for (var op : ops) {
            WhyNot why = stored(op).why();
            if (why != null) kept.add(new Kept(op.seq(), why));
        }
        return kept;
    }

    private Model.Stored stored(Model.Op op) {
        return Objects.requireNonNull(model.stored.get(op.key()));
    }

    private void promise(List<Model.Op> ops) {
        for (var op : ops) if (stored(op).why() == null) promised.add(op.key());
    }

    private void start(Device device) {
        var takeOver = random.nextBoolean();
        acts.add("start " + devices.indexOf(device) + (takeOver ? " taking over" : ""));
        var expected = model.start(device.client, takeOver, portal.now());
        try {
            var started = portal.sittings.start(portal.exam(), device.client, takeOver, portal.entrant());
            assertThat(started.sitting().state() == SittingState.OPEN ? Model.Reply.SAVED : Model.Reply.LATE)
                    .isEqualTo(expected);
            enter(device, started);
        } catch (SittingRefusal refusal) {
            assertThat(refusal.problem().name()).isEqualTo(expected.name());
        }
    }

    private void enter(Device device, Started started) {
        device.pass = started.pass();
        device.heard(started.serverTime());
        var answers = new TreeMap<Integer, String>();
        for (HeldAnswer held : started.answers()) answers.put(held.slot(), ResponseJson.write(held.response()));
        assertThat(answers).isEqualTo(model.held());
        assertThat(started.sitting().epoch()).isEqualTo(model.epoch);
        assertThat(started.sitting().deadline()).isEqualTo(model.deadline);
        assertThat(started.sitting().deadlineVersion()).isEqualTo(model.version);
        assertThat(started.sitting().pausedAt()).isEqualTo(model.pausedAt);
    }

    private void submit(Device device) {
        var pass = device.pass;
        if (pass == null || random.nextInt(3) > 0) return;
        acts.add("submit");
        var expected = model.submit(pass.epoch(), portal.now());
        try {
            portal.sittings.submit(pass);
            assertThat(expected).isEqualTo(Model.Reply.SAVED);
        } catch (SittingRefusal refusal) {
            assertThat(refusal.problem()).isIn(Problem.TAKEN_OVER, Problem.PAUSED);
            assertThat(refusal.problem().name()).isEqualTo(expected.name());
        }
    }

    /// Whatever happened, it ends.
    private void finish() {
        resume();
        portal.answered(sitting, model);
        var left = Duration.between(portal.now(), model.deadline.plus(Model.GRACE));
        if (!left.isNegative()) advance(left.plusMillis(1));
        sweep();
        for (var device : devices) if (random.nextInt(3) == 0) send(device, device.pick(random));
    }
}
