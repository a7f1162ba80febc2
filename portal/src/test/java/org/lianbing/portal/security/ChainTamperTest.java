package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lianbing.portal.security.ChainCheck.Broken;
import org.lianbing.portal.security.ChainCheck.Fault;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody with every right on the database takes the guards off and changes, removes, reorders or inserts rows.
/// Each case is rolled back.
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainTamperTest {
    private static final int ENTRIES = 60;
    private static final int CASES = 20;
    private static final List<String> COLUMNS = List.of(
            "detail = concat(coalesce(detail, ''), '.')",
            "detail = null",
            "actor = 'somebody else'",
            "action = 'test.harmless'",
            "subject_id = '999'",
            "subject_type = null",
            "unit_id = 999",
            "account_id = 999",
            "at = date_add(at, interval 1 second)");

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditLog log;

    @Autowired
    Audit audit;

    @Autowired
    SealMapper seals;

    @Autowired
    JdbcTemplate database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void a_chain_without_guards() {
        try (var _ = Acting.internally()) {
            for (int entry = 0; entry < ENTRIES; entry++) {
                var detail = "entry " + entry;
                new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> audit.record("test.kept", "test", "1", null, detail));
            }
        }
        while (number("select count(*) from audit_unsealed") > 0) sealer.seal();
        AuditTriggers.drop(database);
    }

    @AfterAll
    void guard_again() {
        AuditTriggers.create(database);
        assertThat(check()).isInstanceOf(ChainCheck.Whole.class);
    }

    @TestFactory
    Stream<DynamicTest> a_changed_entry_is_named() {
        return cases(random -> {
            var number = any(random);
            var set = COLUMNS.get(random.nextInt(COLUMNS.size()));
            database.update("update audit_entry set " + set + " where id = ?", entry(number));
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).as(set).isEqualTo(Fault.CHANGED);
                assertThat(broken.number()).isEqualTo(number);
                assertThat(broken.entry()).isEqualTo(entry(number));
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> a_removed_entry_is_named() {
        return cases(random -> {
            var number = any(random);
            var entry = entry(number);
            database.update("delete from audit_entry where id = ?", entry);
            var sealToo = random.nextBoolean();
            if (sealToo) database.update("delete from audit_seal where number = ?", number);
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).isIn(Fault.REMOVED, Fault.SEAL_REMOVED, Fault.HEAD);
                assertThat(broken.number()).isIn(number, number - 1);
                if (!sealToo) assertThat(broken.entry()).isEqualTo(entry);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> reordering_breaks_the_chain_at_the_first_of_both() {
        return cases(random -> {
            var one = any(random);
            var other = another(random, one);
            if (random.nextBoolean()) swapSeals(one, other);
            else swapWords(one, other);
            assertThat(check())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.number()).isEqualTo(Math.min(one, other)));
        });
    }

    private void swapSeals(long one, long other) {
        var first = entry(one);
        var second = entry(other);
        database.update("update audit_seal set entry_id = -1 where number = ?", one);
        database.update("update audit_seal set entry_id = ? where number = ?", first, other);
        database.update("update audit_seal set entry_id = ? where number = ?", second, one);
    }

    private void swapWords(long one, long other) {
        var first = detail(one);
        var second = detail(other);
        database.update("update audit_entry set detail = ? where id = ?", second, entry(one));
        database.update("update audit_entry set detail = ? where id = ?", first, entry(other));
    }

    @TestFactory
    Stream<DynamicTest> an_inserted_entry_is_found() {
        return cases(random -> {
            var last = head();
            database.update("insert into audit_entry (at, actor, action) values (now(3), 'nobody', 'test.slipped')");
            var slipped = number("select max(id) from audit_entry");
            var sealedToo = random.nextBoolean();
            if (sealedToo)
                database.update(
                        "insert into audit_seal (number, entry_id, hash) values (?, ?, ?)",
                        last + 1,
                        slipped,
                        bytes(random));
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).isEqualTo(sealedToo ? Fault.CHANGED : Fault.SLIPPED_IN);
                assertThat(broken.entry()).isEqualTo(slipped);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> a_changed_seal_or_head_is_found() {
        return cases(random -> {
            var number = any(random);
            switch (random.nextInt(3)) {
                case 0 -> database.update("update audit_seal set hash = ? where number = ?", bytes(random), number);
                case 1 -> database.update("update audit_head set hash = ?", (Object) bytes(random));
                default -> database.update("update audit_head set number = ?", number - 1);
            }
            assertThat(check()).isInstanceOf(Broken.class);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_chain_cut_at_its_end_with_a_fitting_head_is_found() {
        return cases(random -> {
            var last = head() - 1 - random.nextInt(ENTRIES / 2);
            database.update(
                    "delete from audit_entry where id in (select entry_id from audit_seal where number > ?)", last);
            database.update("delete from audit_seal where number > ?", last);
            database.update(
                    "update audit_head set number = ?, hash = (select hash from audit_seal where number = ?)",
                    last,
                    last);
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).isEqualTo(Fault.CUT);
                assertThat(broken.number()).isEqualTo(last + 1);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> a_change_with_every_later_hash_computed_anew_is_found() {
        return cases(random -> {
            var number = any(random);
            database.update("update audit_entry set detail = 'rewritten' where id = ?", entry(number));
            computeAnew(number);
            assertThat(check())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.REWRITTEN));
        });
    }

    @Test
    void an_archived_piece_that_cannot_be_read_is_named_at_its_line() {
        rolledBack(() -> {
            archive("{}");
            assertThat(check())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.ARCHIVE));
        });
    }

    @Test
    void an_unsealed_entry_that_is_gone_is_named_while_its_place_in_the_queue_is_there() {
        rolledBack(() -> {
            var entry = unsealed();
            database.update("delete from audit_entry where id = ?", entry);
            sealer.seal();
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).isEqualTo(Fault.REMOVED);
                assertThat(broken.entry()).isEqualTo(entry);
            });
        });
    }

    @Test
    void an_entry_that_waits_for_more_than_a_minute_is_named() {
        rolledBack(() -> {
            var entry = unsealed();
            assertThat(check()).isInstanceOf(ChainCheck.Whole.class);
            database.update("update audit_entry set at = date_sub(at, interval 61 second) where id = ?", entry);
            assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.fault()).isEqualTo(Fault.OVERDUE);
                assertThat(broken.entry()).isEqualTo(entry);
            });
        });
    }

    private long unsealed() {
        try (var _ = Acting.internally()) {
            audit.record("test.secret", "test", "1", null, "");
        }
        return number("select max(entry_id) from audit_unsealed");
    }

    /// A piece of one line in place of the first seal.
    private void archive(String line) {
        var piece = ArchiveFileTest.gzip(List.of(), line);
        database.update(
                "insert into audit_archive (first_number, last_number, first_at, last_at, hash, content, archived_at,"
                        + " archived_by) values (1, 1, now(3), now(3), ?, ?, now(3), 'test')",
                bytes(new Random(1)),
                piece);
    }

    private void computeAnew(long from) {
        var hash = from == 1
                ? new byte[32]
                : Objects.requireNonNull(seals.byNumber(from - 1)).hash();
        for (var number = from; number <= head(); number++) {
            hash = EntryHash.next(hash, number, seals.entries(number, number).getFirst());
            database.update("update audit_seal set hash = ? where number = ?", hash, number);
        }
        database.update("update audit_head set hash = ?", (Object) hash);
    }

    @Test
    void untouched_it_is_whole() {
        assertThat(check())
                .isInstanceOfSatisfying(
                        ChainCheck.Whole.class,
                        whole -> assertThat(whole.sealed()).isGreaterThanOrEqualTo(ENTRIES));
    }

    private interface Case {
        void run(Random random);
    }

    private Stream<DynamicTest> cases(Case one) {
        return IntStream.range(0, CASES)
                .mapToObj(seed ->
                        DynamicTest.dynamicTest("case " + seed, () -> rolledBack(() -> one.run(new Random(seed)))));
    }

    private void rolledBack(Runnable one) {
        var view = new TransactionTemplate(transactions);
        view.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        view.executeWithoutResult(status -> {
            status.setRollbackOnly();
            one.run();
        });
    }

    /// One of the newest, so that the first fault lies where this test made it.
    private long any(Random random) {
        return head() - random.nextInt(ENTRIES);
    }

    private long another(Random random, long one) {
        var other = any(random);
        while (other == one) other = any(random);
        return other;
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private ChainCheck check() {
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            return log.check(Progress.SILENT);
        }
    }

    private long head() {
        return number("select number from audit_head");
    }

    private long entry(long number) {
        return number("select entry_id from audit_seal where number = ?", number);
    }

    private String detail(long number) {
        return Objects.requireNonNull(
                database.queryForObject("select detail from audit_entry where id = ?", String.class, entry(number)));
    }

    private long number(String query, Object... arguments) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class, arguments));
    }
}
