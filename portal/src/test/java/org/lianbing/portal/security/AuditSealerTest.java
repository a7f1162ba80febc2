package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.LianbingProperties;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain is one for the whole database, so this test commits.
@PortalTest
class AuditSealerTest {
    private static final int WRITERS = 6;
    private static final int ENTRIES = 25;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditLog log;

    @Autowired
    SealMapper seals;

    @Autowired
    LianbingProperties properties;

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void the_chain_is_whole_again() {
        assertThat(check()).isInstanceOf(ChainCheck.Whole.class);
    }

    @Test
    void several_sealers_beside_many_writers_make_one_chain_without_a_gap() throws Exception {
        var before = sealed();
        var work = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) work.add(this::write);
        for (int rival = 0; rival < 4; rival++) work.add(this::sealOften);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var result : threads.invokeAll(work)) result.get();
        }
        sealUntilNothingWaits();

        assertThat(check()).isInstanceOfSatisfying(ChainCheck.Whole.class, whole -> {
            assertThat(whole.sealed() - before).isGreaterThanOrEqualTo(WRITERS * ENTRIES);
            assertThat(whole.waiting()).isZero();
        });
    }

    /// A power cut may leave nothing of the file.
    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12 abc", "-1 nothing"})
    void a_mark_that_says_nothing_is_told_and_sealing_goes_on(String left) throws IOException {
        var mark = properties.data().resolve("audit").resolve(seals.chainName());
        record("test.before");
        sealUntilNothingWaits();
        var kept = Files.readString(mark);
        try {
            Files.writeString(mark, left);
            record("test.after");
            sealUntilNothingWaits();

            assertThat(Files.readString(mark)).as("the trace is not covered up").isEqualTo(left);
            assertThat(check())
                    .isInstanceOfSatisfying(
                            ChainCheck.Broken.class,
                            broken -> assertThat(broken.fault()).isEqualTo(ChainCheck.Fault.MARK));
        } finally {
            Files.writeString(mark, kept);
        }
        record("test.again");
        sealUntilNothingWaits();
        assertThat(Files.readString(mark)).startsWith(sealed() + " ");
    }

    private Void write() {
        for (int entry = 0; entry < ENTRIES; entry++) record("test.written");
        return null;
    }

    private Void sealOften() {
        for (int time = 0; time < 20; time++) sealer.seal();
        return null;
    }

    private void record(String action) {
        try (var _ = Acting.internally()) {
            transaction.executeWithoutResult(status -> audit.record(action, "test", "1", null, "as it was"));
        }
    }

    private void sealUntilNothingWaits() {
        while (number("select count(*) from audit_unsealed") > 0) sealer.seal();
    }

    private ChainCheck check() {
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            return log.check(Progress.SILENT);
        }
    }

    private long sealed() {
        return number("select number from audit_head");
    }

    private long number(String query, Object... arguments) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class, arguments));
    }
}
