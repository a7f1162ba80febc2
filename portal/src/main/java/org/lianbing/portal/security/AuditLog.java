package org.lianbing.portal.security;

import java.util.List;
import java.util.Objects;
import org.lianbing.portal.security.persistence.AuditMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reading and checking the audit log. Entries that belong to no unit are for auditors of the whole tree.
@Service
public class AuditLog {
    private static final String AUDITOR = "hasRole('AUDITOR')";

    private final AuditMapper log;
    private final ChainWalk chain;
    private final AuditWitness witness;
    private final TransactionTemplate oneView;
    private final WholeTree wholeTree;
    private final Actors actors;

    AuditLog(
            AuditMapper log,
            ChainWalk chain,
            AuditWitness witness,
            WholeTree wholeTree,
            Actors actors,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.chain = chain;
        this.witness = witness;
        oneView = new TransactionTemplate(transactions);
        oneView.setReadOnly(true);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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

    /// Newest first, those older than the entry with that key: a long list piece by piece, while others write.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public List<AuditEntry> older(AuditFilter filter, long than, int most) {
        var scope = actors.scope(Role.AUDITOR);
        return scope.isEmpty() ? List.of() : log.older(filter, scope.paths(), wholeTree.within(scope), than, most);
    }

    /// The actions that stand in the log, by code.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public List<String> actions() {
        return actors.scope(Role.AUDITOR).isEmpty() ? List.of() : log.actions();
    }

    /// Whether the person may check the chain, which is one for the whole tree.
    @PreAuthorize(AUDITOR)
    @Transactional(readOnly = true)
    public boolean checks() {
        return wholeTree.within(actors.scope(Role.AUDITOR));
    }

    /// Computes every hash anew, from the first entry to the newest, on one view of the database.
    ///
    /// @throws NotAllowed for an auditor of a part of the tree: what is found may lie anywhere
    @PreAuthorize(AUDITOR)
    public ChainCheck check(Progress progress) {
        if (!checks()) throw new NotAllowed();
        var seen = witness.seen();
        return Objects.requireNonNull(oneView.execute(_ -> chain.check(seen, progress)));
    }
}
