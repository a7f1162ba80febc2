package org.lianbing.portal.security;

import java.util.ArrayList;
import org.lianbing.portal.security.persistence.SealMapper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Chains what has been committed to the audit log, every second. Writers never wait for one another; of several
/// nodes the one that gets the head of the chain seals, the others pass.
@Component
class AuditSealer {
    private static final int AT_ONCE = 2_000;

    private final SealMapper seals;

    AuditSealer(SealMapper seals) {
        this.seals = seals;
    }

    @Scheduled(fixedDelay = 1_000)
    @Transactional
    public void seal() {
        var head = seals.lockHead();
        if (head == null) return;
        var waiting = seals.waiting(AT_ONCE);
        if (waiting.isEmpty()) return;
        var sealed = new ArrayList<Seal>();
        for (var entry : waiting) {
            var number = head.number() + 1;
            head = new Seal(number, entry.id(), EntryHash.next(head.hash(), number, entry));
            sealed.add(head);
        }
        seals.insert(sealed);
        seals.remove(sealed);
        seals.moveHead(head.number(), head.hash());
    }
}
