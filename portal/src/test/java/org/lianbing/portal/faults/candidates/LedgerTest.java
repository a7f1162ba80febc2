package org.lianbing.portal.faults.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant AT = Instant.parse("2026-11-20T01:30:00.250Z");

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_again_after_it_was_opened_twice() {
        var file = folder.resolve("deep/ledger.tsv");
        var saved = LedgerEntry.of(LedgerEntry.SAVED, "ab", "client", op(3, "{\"choice\":\"B\"}"), AT);
        var receipt = LedgerEntry.receipt("ab", "client", "ff", AT, "SUBMITTED");

        try (var ledger = Ledger.open(file)) {
            ledger.write(List.of(saved));
        }
        try (var ledger = Ledger.open(file)) {
            ledger.write(List.of(receipt));
        }

        assertThat(Ledger.read(file)).containsExactly(saved, receipt);
    }

    @Test
    void a_line_cut_off_by_the_end_of_the_process_is_left_out() throws Exception {
        var file = folder.resolve("ledger.tsv");
        try (var ledger = Ledger.open(file)) {
            ledger.write(List.of(LedgerEntry.receipt("ab", "client", "ff", AT, "SUBMITTED")));
        }
        Files.writeString(file, "saved\tab\tcli", StandardOpenOption.APPEND);

        assertThat(Ledger.read(file)).hasSize(1);
    }

    @Test
    void an_op_stays_until_it_is_acknowledged() {
        var journal = new Journal();
        journal.resume(7);
        for (int slot = 1; slot <= 3; slot++) journal.add(op(journal.nextSeq(), "null"));
        var sent = journal.batch();
        journal.add(op(journal.nextSeq(), "null"));

        assertThat(journal.acknowledge(sent, 9)).extracting(Op::seq).containsExactly(8L, 9L);
        assertThat(journal.batch()).extracting(Op::seq).containsExactly(10L, 11L);
    }

    @Test
    void nobody_comes_back_before_the_server_allows_nor_all_at_once() {
        var backoff = new Backoff(new SplittableRandom(1), 0);

        for (int failures = 0; failures < 40; failures++)
            assertThat(backoff.next(5)).isBetween(5_000L, 5_000L + Math.min(30_000L, 1_000L << Math.min(failures, 6)));
        backoff.reset();
        assertThat(backoff.next(0)).isBetween(0L, 1_000L);
    }

    private static Op op(long seq, String response) {
        return new Op(seq, 1, 4, response, AT, 120);
    }
}
