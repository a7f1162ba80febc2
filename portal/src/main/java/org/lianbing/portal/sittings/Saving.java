package org.lianbing.portal.sittings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.contact.Weighing;
import org.lianbing.portal.sittings.persistence.AnswerMapper;
import org.lianbing.portal.sittings.persistence.KnownStep;
import org.lianbing.portal.sittings.persistence.LogBatch;
import org.lianbing.portal.sittings.persistence.LogRow;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.lianbing.portal.sittings.persistence.StoredStep;
import org.springframework.stereotype.Component;

/// Stores steps, once each: an op is (sitting, client, seq), and what was decided when it first came stands. The
/// caller holds the lock of the sitting's row.
@Component
class Saving {
    private static final int HEX = 16;

    private final AnswerMapper answers;
    private final SittingMapper sittings;
    private final LogBatch log;
    private final Progress progress;

    Saving(AnswerMapper answers, SittingMapper sittings, LogBatch log, Progress progress) {
        this.answers = answers;
        this.sittings = sittings;
        this.log = log;
        this.progress = progress;
    }

    /// @param acked   highest durable seq of the client
    /// @param fresh   newly stored; `counted` among them, and `offline` among those
    /// @param known   had come before
    /// @param kept    of these steps, those that do not count, whenever they came
    record Stored(long acked, int fresh, int counted, int offline, int known, List<Kept> kept) {}

    /// Steps of a client that does not hold the sitting, or no longer: none counts.
    Stored keep(Sitting sitting, ExamSheet sheet, String client, Checked checked, WhyNot why, Instant now) {
        return store(sitting, sheet, client, checked, step -> new StoredStep(step, why, false), now);
    }

    /// Steps of the client that holds the sitting; those of an earlier epoch do not count.
    Stored take(Sitting sitting, ExamSheet sheet, String client, Checked checked, Weighing weighing, Instant now) {
        return store(
                sitting,
                sheet,
                client,
                checked,
                step -> step.epoch() < sitting.epoch()
                        ? new StoredStep(step, WhyNot.OLD_DEVICE, false)
                        : weighed(step, weighing.of(step.stamp().at(), now)),
                now);
    }

    private static StoredStep weighed(Step step, Weighing.Verdict verdict) {
        return switch (verdict) {
            case COUNTS -> new StoredStep(step, null, false);
            case COUNTS_OFFLINE -> new StoredStep(step, null, true);
            case LATE -> new StoredStep(step, WhyNot.LATE, false);
            case PAUSED -> new StoredStep(step, WhyNot.PAUSED, false);
        };
    }

    private Stored store(
            Sitting sitting,
            ExamSheet sheet,
            String client,
            Checked checked,
            Function<Step, StoredStep> decide,
            Instant now) {
        var lastSeq = answers.lastSeq(sitting.id(), client);
        var known = known(sitting, client, checked, lastSeq);
        var fresh = checked.steps().stream()
                .filter(step -> !known.containsKey(step.seq()))
                .map(decide)
                .toList();
        if (!fresh.isEmpty() && sitting.steps() + fresh.size() > sheet.figures().stepLimit())
            throw new SittingRefusal(Problem.STEPS_EXHAUSTED);
        var counted = fresh.stream().filter(step -> step.why() == null).toList();
        var offline = (int) counted.stream().filter(StoredStep::offline).count();
        if (!fresh.isEmpty()) answers.append(sitting.id(), client, fresh, now);
        if (!counted.isEmpty()) {
            var slots = answeredAfter(sitting, checked, fresh, lastSeq);
            sittings.saved(sitting.id(), slots.bitCount(), slots.toString(HEX), fresh.size(), now);
        } else if (!fresh.isEmpty()) sittings.kept(sitting.id(), fresh.size());
        if (offline > 0)
            log.log(
                    List.of(new LogRow(
                            sitting.id(), sitting.epoch(), SittingEvent.Kind.OFFLINE_COUNTED, String.valueOf(offline))),
                    now);
        return new Stored(
                Math.max(lastSeq, checked.lastSeq()),
                fresh.size(),
                counted.size(),
                offline,
                known.size(),
                kept(known, fresh));
    }

    /// Nothing is asked when every seq is higher than any that came before.
    private Map<Long, KnownStep> known(Sitting sitting, String client, Checked checked, long lastSeq) {
        var doubtful = checked.steps().stream()
                .map(Step::seq)
                .filter(seq -> seq <= lastSeq)
                .toList();
        return doubtful.isEmpty()
                ? Map.of()
                : answers.known(sitting.id(), client, doubtful).stream()
                        .collect(Collectors.toMap(KnownStep::seq, Function.identity()));
    }

    /// Steps newer than everything before simply apply; after reordering all is counted anew.
    private BigInteger answeredAfter(Sitting sitting, Checked checked, List<StoredStep> fresh, long lastSeq) {
        var newest = fresh.stream()
                .allMatch(each -> each.why() == null && each.step().seq() > lastSeq);
        if (!newest) return progress.answered(sitting.id());
        var bits = new BigInteger(sitting.answeredSlots(), HEX);
        for (var each : fresh) {
            var slot = each.step().slot();
            bits = checked.answered().getOrDefault(each.step().seq(), false) ? bits.setBit(slot) : bits.clearBit(slot);
        }
        return bits;
    }

    private static List<Kept> kept(Map<Long, KnownStep> known, List<StoredStep> fresh) {
        var kept = new ArrayList<Kept>();
        known.values().forEach(step -> note(kept, step.seq(), step.why()));
        fresh.forEach(each -> note(kept, each.step().seq(), each.why()));
        return List.copyOf(kept);
    }

    private static void note(List<Kept> kept, long seq, @Nullable WhyNot why) {
        if (why != null) kept.add(new Kept(seq, why));
    }
}
