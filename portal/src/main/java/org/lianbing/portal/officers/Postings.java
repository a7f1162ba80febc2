package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.PostedRow;
import org.lianbing.portal.officers.persistence.PostingMapper;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Moves people, at once or on a day to come. Whoever calls has asked for the rights.
@Component
class Postings {
    private final PostingMapper postings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postings(PostingMapper postings, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.postings = postings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Conflict when somebody else saved in the meantime, the day is not after the present posting's, or
    ///                  another posting is still to come
    void move(OfficerRow row, Posting to, String basis, int version) {
        if (basis.isBlank()) throw new Invalid("officers.posting.no-basis");
        var coming = postings.toCome(row.id());
        if (coming != null) throw new Conflict("officers.posting.one-to-come", coming.validFrom());
        if (!to.from().isAfter(row.postedSince())) throw new Conflict("officers.posting.too-early", row.postedSince());
        if (postings.touch(row.id(), version) == 0) throw Conflict.changedMeanwhile();
        var inForce = !to.from().isAfter(today());
        postings.end(row.id(), to.from());
        postings.insert(row.id(), to, basis, inForce);
        if (inForce) {
            record("officer.posted", row, to, basis);
            repeat(row, to);
        } else {
            record("officer.posting-entered", row, to, basis);
        }
    }

    /// Puts a posting into force whose day has come; on two nodes at once it happens once.
    void begin(PostedRow due, OfficerRow row) {
        if (postings.begin(due.id()) == 0) return;
        record("officer.posted", row, due.posting(), String.valueOf(due.basis()));
        repeat(row, due.posting());
    }

    /// Takes back a posting that is still to come.
    void withdraw(PostedRow coming, OfficerRow row, int version) {
        if (postings.touch(row.id(), version) == 0 || postings.remove(coming.id()) == 0)
            throw Conflict.changedMeanwhile();
        postings.reopen(row.id(), coming.validFrom());
        record("officer.posting-withdrawn", row, coming.posting(), "");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private void repeat(OfficerRow row, Posting to) {
        postings.repeat(row.id(), to);
        events.publishEvent(new OfficerPosted(row.id(), row.posting(), to));
    }

    private void record(String action, OfficerRow row, Posting to, String basis) {
        var id = String.valueOf(row.id().value());
        audit.record(action, "officer", id, to.unit(), to.status() + " " + to.from() + " " + basis);
    }
}
