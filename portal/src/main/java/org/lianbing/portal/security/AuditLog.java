package org.lianbing.portal.security;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lianbing.portal.security.persistence.AuditMapper;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading and checking the audit log. Entries that belong to no unit are for auditors of the whole tree.
@Service
public class AuditLog {
    private static final String AUDITOR = "hasRole('AUDITOR')";
    private static final int PIECE = 2_000;

    private final AuditMapper log;
    private final SealMapper seals;
    private final WholeTree wholeTree;
    private final Actors actors;

    AuditLog(AuditMapper log, SealMapper seals, WholeTree wholeTree, Actors actors) {
        this.log = log;
        this.seals = seals;
        this.wholeTree = wholeTree;
        this.actors = actors;
    }

    /// Newest first.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public Slice<AuditEntry> list(AuditFilter filter, Window window) {
        var scope = actors.scope(Role.AUDITOR);
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        var whole = wholeTree.within(scope);
        return new Slice<>(log.list(filter, scope.paths(), whole, window), log.count(filter, scope.paths(), whole));
    }

    /// Computes every hash anew, from the first entry to the newest.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public ChainCheck check() {
        var hash = new byte[32];
        var number = 0L;
        for (var piece = seals.chain(number, PIECE); !piece.isEmpty(); piece = seals.chain(number, PIECE)) {
            var entries =
                    seals.entries(piece.getFirst().number(), piece.getLast().number());
            for (int index = 0; index < piece.size(); index++) {
                var seal = piece.get(index);
                number++;
                if (seal.number() != number || index >= entries.size()) return new ChainCheck.Broken(number);
                var entry = entries.get(index);
                hash = EntryHash.next(hash, number, entry);
                if (entry.id() != seal.entryId() || !Arrays.equals(hash, seal.hash()))
                    return new ChainCheck.Broken(number);
            }
        }
        var head = seals.head();
        if (head.number() != number || !Arrays.equals(head.hash(), hash)) return new ChainCheck.Broken(number + 1);
        var stray = seals.strays();
        if (stray > 0) return new ChainCheck.Broken(number + 1);
        return new ChainCheck.Whole(number, seals.countWaiting(), HexFormat.of().formatHex(hash));
    }
}
