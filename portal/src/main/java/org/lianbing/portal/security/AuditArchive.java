package org.lianbing.portal.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.persistence.ArchiveMapper;
import org.lianbing.portal.security.persistence.ArchiveMapper.Archived;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves the oldest part of the audit log, when it is past the time the policy `log.keep-months` keeps it in the
/// list, into packed pieces of the same database. Nothing is thrown away: the check of the chain begins in the
/// archive, and a piece can be downloaded. Only auditors of the whole tree come near it.
@Service
public class AuditArchive {
    /// 网络安全法 第二十一条: logs are kept for no less than six months.
    private static final int LEAST_MONTHS = 6;

    /// So many entries lie in one piece.
    private static final int PIECE = 20_000;

    private static final String AUDITOR = "hasRole('AUDITOR')";

    private final SealMapper seals;
    private final ArchiveMapper archives;
    private final ChainWalk chain;
    private final WholeTree wholeTree;
    private final Policies policies;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneView;

    AuditArchive(
            SealMapper seals,
            ArchiveMapper archives,
            ChainWalk chain,
            WholeTree wholeTree,
            Policies policies,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.archives = archives;
        this.chain = chain;
        this.wholeTree = wholeTree;
        this.policies = policies;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        oneView = new TransactionTemplate(transactions);
        oneView.setReadOnly(true);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Newest first; nothing for an auditor of a part of the tree.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public List<ArchivedPiece> list() {
        return wholeTree.within(actors.scope(Role.AUDITOR)) ? archives.list() : List.of();
    }

    /// Months an entry stays in the list, never fewer than the law asks.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public int months() {
        requireWholeTree();
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return units.parentsFirst().stream()
                .filter(unit -> unit.depth() == 0)
                .map(Unit::id)
                .mapToInt(root -> policies.integer(root, "log.keep-months", today))
                .map(months -> Math.max(months, LEAST_MONTHS))
                .max()
                .orElse(LEAST_MONTHS);
    }

    /// Moves everything that is past its time, piece by piece, so that sealing is held up for one piece at most. A
    /// chain that does not hold is not touched. Stopped half-way, what has been moved stays moved.
    ///
    /// @return how many entries were moved
    /// @throws Conflict when nothing is past its time, or the chain does not hold
    @PreAuthorize(AUDITOR)
    public int archive(Progress progress) {
        requireWholeTree();
        var before = clock.instant().atZone(Times.ZONE).minusMonths(months()).toInstant();
        var last = seals.lastBefore(before);
        if (last <= archives.lastNumber()) throw new Conflict("security.archive.nothing");
        var held = oneView.execute(_ -> chain.check(new Mark.Missing(), progress));
        if (held instanceof ChainCheck.Broken) throw new Conflict("security.archive.broken");
        var begun = archives.lastNumber();
        var moved = 0;
        for (var first = begun + 1; first <= last; first += PIECE) {
            progress.at((int) (first - begun), (int) (last - begun + 1));
            moved += moveNext(Math.min(last, first + PIECE - 1));
        }
        return moved;
    }

    /// Everything up to that number that is not in the archive yet: another auditor may have been here.
    private int moveNext(long last) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            seals.awaitHead();
            var first = archives.lastNumber() + 1;
            if (first > last) return 0;
            var moved = move(first, last);
            audit.record("log.archived", "audit", String.valueOf(last), null, String.valueOf(moved));
            return moved;
        }));
    }

    private int move(long first, long last) {
        var entries =
                seals.entries(first, last).stream().collect(Collectors.toMap(AuditEntry::id, Function.identity()));
        var lines = new ArrayList<ArchiveFile.Line>();
        var piece = seals.chain(first - 1, (int) (last - first + 1));
        for (var seal : piece) {
            var entry = entries.get(seal.entryId());
            if (entry == null) throw new IllegalStateException("Entry " + seal.entryId() + " is gone");
            lines.add(ArchiveFile.Line.of(seal, entry));
        }
        var archived = new Archived(first, last, piece.getLast().hash(), ArchiveFile.write(lines));
        archives.insert(
                archived,
                at(lines.getFirst()),
                at(lines.getLast()),
                clock.instant(),
                actors.current().name());
        seals.removeArchivedEntries(first, last);
        return seals.removeArchivedSeals(first, last);
    }

    private static Instant at(ArchiveFile.Line line) {
        return Instant.ofEpochMilli(line.at());
    }

    /// The packed piece, gzip of JSON lines; that it was taken out is on record.
    ///
    /// @throws NotAllowed when there is none of that id
    @PreAuthorize(AUDITOR)
    @Transactional
    public byte[] content(long id) {
        requireWholeTree();
        var archived = archives.byId(id);
        if (archived == null) throw new NotAllowed();
        audit.record("log.archive-downloaded", "audit", String.valueOf(archived.lastNumber()), null, "");
        return archived.content();
    }

    private void requireWholeTree() {
        if (!wholeTree.within(actors.scope(Role.AUDITOR))) throw new NotAllowed();
    }
}
