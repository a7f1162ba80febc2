package org.lianbing.portal.sittings.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.Pass;
import org.lianbing.portal.sittings.RawStep;
import org.lianbing.portal.sittings.Stamp;
import tools.jackson.databind.json.JsonMapper;

/// A candidate's browser with its journal. Its cookie outlives take-overs, its seqs never come twice, and what it
/// sends is any part of the journal in any order.
final class Device {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CHOICES =
            List.of("{\"choice\":\"A\"}", "{\"choice\":\"B\"}", "{\"choice\":\"C\"}", "null");
    private static final List<String> VERDICTS = List.of("{\"verdict\":true}", "{\"verdict\":false}", "null");

    final String client;
    final List<Model.Op> journal = new ArrayList<>();

    @Nullable
    Pass pass;

    private Instant base = Instant.EPOCH;
    private long seq;

    Device(Random random) {
        client = new UUID(random.nextLong(), random.nextLong()).toString();
    }

    void heard(Instant serverTime) {
        base = serverTime;
    }

    void answer(Random random, Instant now) {
        var held = pass;
        if (held == null) return;
        var slot = random.nextBoolean() ? 1 : 3;
        var responses = slot == 1 ? CHOICES : VERDICTS;
        var response = responses.get(random.nextInt(responses.size()));
        journal.add(new Model.Op(client, ++seq, held.epoch(), slot, response, now));
    }

    /// The newest that were not sent yet mostly, but also old ones again, in another order, with gaps.
    List<Model.Op> pick(Random random) {
        var picked = new ArrayList<>(journal.subList(random.nextInt(journal.size() + 1), journal.size()));
        if (random.nextInt(4) == 0) picked.removeIf(_ -> random.nextInt(3) == 0);
        if (random.nextInt(4) == 0) Collections.shuffle(picked, random);
        return picked;
    }

    List<RawStep> wire(List<Model.Op> ops) {
        return ops.stream()
                .map(op -> new RawStep(op.seq(), op.epoch(), op.slot(), JSON.readTree(op.response()), stamp(op)))
                .toList();
    }

    private Stamp stamp(Model.Op op) {
        var from = base.isAfter(op.made()) ? op.made() : base;
        return new Stamp(from, Duration.between(from, op.made()).toMillis());
    }
}
