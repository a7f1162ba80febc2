package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.ArchiveMapper;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional(isolation = Isolation.REPEATABLE_READ)
class AuditArchiveTest {
    @Autowired
    SealMapper seals;

    @Autowired
    ArchiveMapper archives;

    @Autowired
    ChainWalk chain;

    @Autowired
    WholeTree wholeTree;

    @Autowired
    Policies policies;

    @Autowired
    Units units;

    @Autowired
    Actors actors;

    @Autowired
    Audit audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void entries() {
        record(5);
    }

    @Test
    void what_is_younger_than_the_policy_stays() {
        assertThatThrownBy(() -> archive(Duration.ofDays(170)))
                .isInstanceOf(Conflict.class)
                .hasMessage("security.archive.nothing");
    }

    @Test
    void the_chain_leads_through_the_archive() {
        var all = number("select count(*) from audit_seal");
        assertThat(archive(Duration.ofDays(800))).isEqualTo(all);
        assertThat(number("select count(*) from audit_entry e join audit_seal s on s.entry_id = e.id"))
                .isZero();
        record(3);
        assertThat(chain.check(new Mark.Missing(), Progress.SILENT))
                .isInstanceOfSatisfying(ChainCheck.Whole.class, whole -> {
                    assertThat(whole.archived()).isEqualTo(all);
                    assertThat(whole.sealed()).isGreaterThan(all);
                });
    }

    @Test
    void an_archive_put_in_anothers_place_is_found() {
        archive(Duration.ofDays(800));
        var piece = Objects.requireNonNull(archives.byId(archives.ids().getFirst()));
        var lines = ArchiveFile.read(piece.content()).lines();
        var line = lines.getFirst();
        var other = new ArchiveFile.Line(
                line.number(), line.hash(), line.id(), line.at(), null, "x", "x", null, null, null, null);
        var changed = new ArrayList<>(lines);
        changed.set(0, other);

        assertThat(ArchiveFile.read(ArchiveFile.write(lines))).isEqualTo(new ArchiveFile.Piece(lines, true));
        assertThat(Link.beginning().fault(other.toSeal(), other.toEntry())).isNotNull();
        assertThatThrownBy(() -> database.update("update audit_archive set content = ?", ArchiveFile.write(changed)))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.update("delete from audit_archive")).hasMessageContaining("append-only");
    }

    @Test
    void it_can_be_stopped_before_anything_is_moved() {
        var all = number("select count(*) from audit_seal");
        assertThatThrownBy(() -> archive(Duration.ofDays(800), (_, _) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(number("select count(*) from audit_seal")).isEqualTo(all);
    }

    private int archive(Duration later) {
        return archive(later, Progress.SILENT);
    }

    private int archive(Duration later, Progress progress) {
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            return new AuditArchive(
                            seals,
                            archives,
                            chain,
                            wholeTree,
                            policies,
                            units,
                            actors,
                            audit,
                            Clock.offset(clock, later),
                            transactions)
                    .archive(progress);
        }
    }

    private void record(int entries) {
        try (var _ = Acting.internally()) {
            for (int entry = 0; entry < entries; entry++) audit.record("test.old", "test", "1", null, "");
        }
        while (number("select count(*) from audit_unsealed") > 0) sealer.seal();
    }

    private long number(String query) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class));
    }
}
