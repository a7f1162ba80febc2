package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.RevealMapper;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Full id and phone numbers: one at a time, with a reason, so many a day as the policy
/// `personal-data.reveals-per-day` of the person's unit allows. Who looked and why is kept in the audit log and
/// shown to the person concerned.
@Service
public class Reveals {
    private final OfficerMapper officers;
    private final RevealMapper reveals;
    private final OfficerSeal seal;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Reveals(
            OfficerMapper officers,
            RevealMapper reveals,
            OfficerSeal seal,
            Policies policies,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.officers = officers;
        this.reveals = reveals;
        this.seal = seal;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Conflict   when the day's allowance is used up, or the number is not held
    /// @throws NotAllowed when the person is out of reach
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public String reveal(OfficerId id, PersonalNumber number, RevealReason reason) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        var sealed = switch (number) {
            case IDENTITY -> row.identitySealed();
            case PHONE -> row.phoneSealed();
        };
        if (sealed == null) throw new Conflict("officers.persondata.none");
        count(row);
        reveals.insert(id, actors.current(), number, reason.text(), clock.instant());
        record(row, number, reason);
        return seal.open(sealed);
    }

    /// The day's row stays locked until the look is on record, so two windows cannot share the last one.
    private void count(OfficerRow row) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var account = actors.current().account();
        reveals.count(account, today);
        var allowed = policies.integer(row.unitId(), "personal-data.reveals-per-day", today);
        if (reveals.used(account, today) > allowed) throw new Conflict("officers.persondata.limit", allowed);
    }

    private void record(OfficerRow row, PersonalNumber number, RevealReason reason) {
        var subject = String.valueOf(row.id().value());
        switch (number) {
            case IDENTITY -> audit.record("officer.identity-viewed", "officer", subject, row.unitId(), reason.text());
            case PHONE -> audit.record("officer.phone-viewed", "officer", subject, row.unitId(), reason.text());
        }
    }
}
