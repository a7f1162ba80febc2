package org.lianbing.portal.officers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianbing.portal.officers.persistence.MergeMapper;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.lianbing.portal.shared.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 合并: two records of one person become one. The record that is kept takes over what it lacks, and everything that
/// points to the other; the other is gone.
@Service
public class Merging {
    private final MergeMapper merges;
    private final OfficerMapper officers;
    private final OfficerStore store;
    private final OfficerSeal seal;
    private final List<OfficerReferences> references;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Merging(
            MergeMapper merges,
            OfficerMapper officers,
            OfficerStore store,
            OfficerSeal seal,
            List<OfficerReferences> references,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.merges = merges;
        this.officers = officers;
        this.store = store;
        this.seal = seal;
        this.references = references;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Why the one may not become the other, a sentence each; empty when it may.
    ///
    /// @throws NotAllowed when one of them is not within reach
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public List<Conflict> hindrances(OfficerId dropped, OfficerId kept) {
        return hindrances(reached(dropped), reached(kept));
    }

    private List<Conflict> hindrances(OfficerRow dropped, OfficerRow kept) {
        var found = new ArrayList<Conflict>();
        if (dropped.personType() != kept.personType()) found.add(new Conflict("officers.merge.types"));
        if (strangers(dropped, kept)) found.add(new Conflict("officers.merge.strangers"));
        references.stream()
                .map(each -> each.hindrance(dropped.id(), kept.id()))
                .flatMap(Optional::stream)
                .forEach(found::add);
        return found;
    }

    /// Whether nothing speaks for one person: neither name nor birth date nor a slip in the id number.
    private boolean strangers(OfficerRow one, OfficerRow other) {
        return !one.name().equals(other.name()) && !one.born().equals(other.born()) && !nearIdentities(one, other);
    }

    private boolean nearIdentities(OfficerRow one, OfficerRow other) {
        var first = one.identitySealed();
        var second = other.identitySealed();
        return first != null && second != null && NearIdentities.near(seal.open(first), seal.open(second));
    }

    /// @throws Conflict when a feature forbids it, something still points to the record, or somebody else saved one of
    ///                  the two in the meantime
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void merge(Merge merge) {
        var dropped = reached(merge.dropped());
        var kept = reached(merge.kept());
        if (merges.lock(merge).size() != 2) throw Conflict.changedMeanwhile();
        for (var hindrance : hindrances(dropped, kept)) throw hindrance;
        references.forEach(each -> each.move(dropped.id(), kept.id()));
        drop(dropped.id());
        if (store.update(kept.id(), MergedRecord.of(kept, dropped)) == 0) throw Conflict.changedMeanwhile();
        var phone = dropped.phoneSealed();
        if (kept.phoneSealed() == null && phone != null) store.setPhone(kept.id(), phone, seal.index(seal.open(phone)));
        merges.remember(merge, dropped.number(), actors.current().name(), clock.instant());
        audit.record(
                "officer.merged",
                "officer",
                String.valueOf(kept.id().value()),
                kept.unitId(),
                dropped.id().value() + " " + dropped.number() + " " + merge.reason());
    }

    private void drop(OfficerId dropped) {
        merges.dropPostings(dropped);
        try {
            merges.drop(dropped);
        } catch (DataIntegrityViolationException e) {
            var conflict = new Conflict("officers.merge.still-used");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private OfficerRow reached(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        return row;
    }
}
