package org.lianbing.portal.faults.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.faults.candidates.LedgerEntry;
import org.lianbing.portal.faults.candidates.Op;

/// Holds the ledger against the database, by SQL and by the public documents alone: nothing of the portal's own code
/// takes part.
final class Reckoning {
    private static final int EXAMPLES = 20;

    private final Database database;
    private final long exam;
    private final List<String> examples = new ArrayList<>();

    record Step(
            String sitting,
            String client,
            long seq,
            int epoch,
            int slot,
            @Nullable String response,
            boolean counted) {
        String key() {
            return sitting + "/" + client + "/" + seq;
        }

        String hash() {
            return Op.hash(response == null ? "null" : response);
        }
    }

    record Ended(String id, String state, String receipt, ReceiptText.Head head) {}

    private Reckoning(Database database, long exam) {
        this.database = database;
        this.exam = exam;
    }

    static Verdict of(Database database, long exam, List<LedgerEntry> ledger) {
        return new Reckoning(database, exam).reckon(ledger);
    }

    private Verdict reckon(List<LedgerEntry> ledger) {
        var steps = steps();
        var byKey = new HashMap<String, Step>();
        long doubled = 0;
        for (var step : steps) if (byKey.put(step.key(), step) != null) doubled += wrong("doubled", step.key());
        var acknowledged = ledger.stream()
                .filter(entry -> !entry.kind().equals(LedgerEntry.RECEIPT))
                .toList();
        long missing = 0;
        long uncounted = 0;
        for (var entry : acknowledged) {
            var step = byKey.get(entry.sitting() + "/" + entry.client() + "/" + entry.seq());
            if (step == null || !same(step, entry)) missing += wrong("missing", entry);
            else if (entry.kind().equals(LedgerEntry.SAVED) && !step.counted()) uncounted += wrong("uncounted", entry);
        }
        var sittings = sittings();
        var begun = sittings.stream().filter(s -> !s.state().equals("PREPARED")).toList();
        var ended = begun.stream().filter(s -> s.state().equals("ENDED")).toList();
        return new Verdict(
                sittings.size(),
                begun.size(),
                steps.size(),
                acknowledged.size(),
                acknowledged.stream()
                        .filter(entry -> entry.kind().equals(LedgerEntry.KEPT))
                        .count(),
                ledger.size() - acknowledged.size(),
                missing,
                uncounted,
                doubled,
                begun.size() - ended.size(),
                withoutMark(),
                markedTwice(),
                database.number(
                        "select count(*) from mark_due d join sitting s on s.id = d.sitting_id where s.exam_id = ?",
                        exam),
                wrongReceipts(ended, steps),
                otherReceipts(ended, ledger),
                List.copyOf(examples));
    }

    private static boolean same(Step step, LedgerEntry entry) {
        return step.epoch() == entry.epoch()
                && step.slot() == entry.slot()
                && step.hash().equals(entry.hash());
    }

    private long wrong(String what, Object example) {
        if (examples.size() < EXAMPLES) examples.add(what + ": " + example);
        return 1;
    }

    private List<Step> steps() {
        return database.list(
                """
                select lower(hex(a.sitting_id)), a.client, a.seq, a.epoch, a.slot, a.response, a.counted
                  from answer_step a join sitting s on s.id = a.sitting_id
                 where s.exam_id = ?""",
                row -> new Step(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getBoolean(7)),
                exam);
    }

    private List<Ended> sittings() {
        return database.list(
                """
                select lower(hex(s.id)), s.state, lower(hex(s.receipt)), lower(hex(p.rendering_hash)),
                       date_format(s.ended_at, '%Y-%m-%dT%H:%i:%s.%f'), s.end_reason, s.answered,
                       (select count(*) from paper_slot l where l.paper_id = p.id)
                  from sitting s join exam e on e.id = s.exam_id join paper p on p.id = e.paper_id
                 where s.exam_id = ?""",
                row -> new Ended(
                        row.getString(1),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), ""),
                        new ReceiptText.Head(
                                row.getString(1),
                                row.getString(4),
                                Objects.requireNonNullElse(row.getString(5), ""),
                                Objects.requireNonNullElse(row.getString(6), ""),
                                row.getInt(7),
                                row.getInt(8))),
                exam);
    }

    private long withoutMark() {
        return database.list("""
                        select lower(hex(s.id)) from sitting s left join result r on r.sitting_id = s.id
                         where s.exam_id = ? and s.state = 'ENDED'
                         group by s.id having count(r.sitting_id) <> 1""", row -> row.getString(1), exam).stream()
                .mapToLong(id -> wrong("without a mark", id))
                .sum();
    }

    private long markedTwice() {
        return database.list("""
                        select lower(hex(m.sitting_id)), m.slot, m.item, count(*)
                          from mark_step m join sitting s on s.id = m.sitting_id
                         where s.exam_id = ? group by m.sitting_id, m.slot, m.item having count(*) > 1""", row -> row.getString(1) + " " + row.getInt(2), exam).stream()
                .mapToLong(id -> wrong("marked twice", id))
                .sum();
    }

    private long wrongReceipts(List<Ended> ended, List<Step> steps) {
        var bySitting = steps.stream().filter(Step::counted).collect(Collectors.groupingBy(Step::sitting));
        return ended.stream()
                .filter(sitting -> {
                    var held = held(bySitting.getOrDefault(sitting.id(), List.of()));
                    return !ReceiptText.code(sitting.head(), held).equals(sitting.receipt());
                })
                .mapToLong(sitting -> wrong("receipt", sitting.id()))
                .sum();
    }

    /// Per slot the counted step with the highest (epoch, seq); cleared slots have none.
    private static Map<Integer, String> held(List<Step> counted) {
        var newest = new TreeMap<Integer, Step>();
        var order = Comparator.comparingInt(Step::epoch).thenComparingLong(Step::seq);
        for (var step : counted) newest.merge(step.slot(), step, (a, b) -> order.compare(a, b) > 0 ? a : b);
        var held = new TreeMap<Integer, String>();
        newest.forEach((slot, step) -> {
            if (step.response() != null) held.put(slot, step.response());
        });
        return held;
    }

    private long otherReceipts(List<Ended> ended, List<LedgerEntry> ledger) {
        var codes = ended.stream().collect(Collectors.toMap(Ended::id, Ended::receipt));
        return ledger.stream()
                .filter(entry -> entry.kind().equals(LedgerEntry.RECEIPT))
                .filter(entry -> !entry.hash().toLowerCase(Locale.ROOT).equals(codes.get(entry.sitting())))
                .mapToLong(entry -> wrong("another receipt", entry))
                .sum();
    }
}
