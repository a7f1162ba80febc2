package org.lianbing.portal.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import org.lianbing.portal.security.persistence.ArchiveMapper;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Chains what has been committed to the audit log, every second. Writers never wait for one another; of several
/// nodes the one that gets the head of the chain seals, the others pass.
@Component
class AuditSealer {
    private static final int AT_ONCE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);

    private final SealMapper seals;
    private final ArchiveMapper archives;
    private final AuditWitness witness;
    private final DatabaseAudit audit;
    private final Clock clock;

    AuditSealer(SealMapper seals, ArchiveMapper archives, AuditWitness witness, DatabaseAudit audit, Clock clock) {
        this.seals = seals;
        this.archives = archives;
        this.witness = witness;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    @Transactional
    public void seal() {
        var head = seals.lockHead();
        if (head == null) {
            heldUp();
            return;
        }
        var waiting = seals.waiting(AT_ONCE);
        if (waiting.isEmpty()) return;
        var sound = sound(witness.seen(), head);
        var sealed = new ArrayList<Seal>();
        for (var entry : waiting) {
            var number = head.number() + 1;
            head = new Seal(number, entry.id(), EntryHash.next(head.hash(), number, entry));
            sealed.add(head);
        }
        seals.insert(sealed);
        seals.remove(sealed);
        seals.moveHead(head.number(), head.hash());
        if (sound) keepAfterCommit(Link.beginning().to(head));
        else LOG.error("The audit chain is not the one this node has noted; the auditor's check names the place");
    }

    /// A mark that does not fit, or says nothing, stays as it is for the auditor to see; sealing goes on.
    private boolean sound(Mark mark, Seal head) {
        return switch (mark) {
            case Mark.Missing() -> {
                if (head.number() > 0) witnessBegins(head);
                yield true;
            }
            case Mark.Kept(var seen) -> leadsThrough(seen, head);
            case Mark.Unreadable() -> false;
        };
    }

    /// Another node has the head for a moment; whoever keeps it longer keeps entries unsealed.
    private void heldUp() {
        if (seals.waitingSince(clock.instant().minus(ChainWalk.PATIENCE)) != null)
            LOG.error("Entries of the audit log have waited over a minute for their seal: something holds audit_head");
    }

    private boolean leadsThrough(Link seen, Seal head) {
        if (seen.number() > head.number()) return false;
        if (seen.number() == 0 || seen.number() <= archives.lastNumber()) return true;
        var there = seals.byNumber(seen.number());
        return there != null && Arrays.equals(there.hash(), seen.hash());
    }

    /// A node's first mark is itself on record: a chain put in another's place would begin with one.
    private void witnessBegins(Seal head) {
        var number = String.valueOf(head.number());
        audit.recordFor(Actor.internal(), "log.witness-begun", "audit", number, null, "");
    }

    private void keepAfterCommit(Link link) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.keep(link);
            }
        });
    }
}
