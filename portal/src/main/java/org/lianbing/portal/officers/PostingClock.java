package org.lianbing.portal.officers;

import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.PostedRow;
import org.lianbing.portal.officers.persistence.PostingMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts postings into force on their day. It may be woken too often, too late or on two nodes at once.
@Service
public class PostingClock {
    private static final Logger LOG = LoggerFactory.getLogger(PostingClock.class);

    private final PostingMapper postings;
    private final OfficerMapper officers;
    private final Postings moves;
    private final TransactionTemplate transaction;

    PostingClock(PostingMapper postings, OfficerMapper officers, Postings moves, TransactionTemplate transaction) {
        this.postings = postings;
        this.officers = officers;
        this.moves = moves;
        this.transaction = transaction;
    }

    @PreAuthorize("hasRole('INTERNAL')")
    public void tick() {
        for (var due : postings.due(moves.today())) begin(due);
    }

    /// One that fails does not hold up the others; it is tried again at the next tick.
    private void begin(PostedRow due) {
        try {
            transaction.executeWithoutResult(_ -> {
                var row = officers.byId(due.officerId());
                if (row != null) moves.begin(due, row);
            });
        } catch (RuntimeException e) {
            LOG.error("Posting {} does not take effect", due.id(), e);
        }
    }
}
