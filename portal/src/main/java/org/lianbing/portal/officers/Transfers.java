package org.lianbing.portal.officers;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.OfficerStore;
import org.lianbing.portal.officers.persistence.TransferMapper;
import org.lianbing.portal.officers.persistence.TransferRow;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 调动: proposed by the HR of the unit that gives or takes, and done when the HR of the other agrees. Whoever proposed
/// never answers, even with rights over both units.
@Service
public class Transfers {
    private static final int REASON = 200;

    private final TransferMapper transfers;
    private final OfficerMapper officers;
    private final OfficerStore store;
    private final Postings postings;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Transfers(
            TransferMapper transfers,
            OfficerMapper officers,
            OfficerStore store,
            Postings postings,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.transfers = transfers;
        this.officers = officers;
        this.store = store;
        this.postings = postings;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those waiting first, then newest first; of the units within reach, on either side.
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<Transfer> list(TransferFilter filter, Window window) {
        var actor = actors.current();
        var scope = actor.scope(Role.HR).paths();
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        var rows = transfers.list(filter, scope, actor.account(), window).stream()
                .map(row -> row.toDomain(actor))
                .toList();
        return new Slice<>(rows, transfers.count(filter, scope, actor.account()));
    }

    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int count(TransferFilter filter) {
        var actor = actors.current();
        var scope = actor.scope(Role.HR).paths();
        return scope.isEmpty() ? 0 : transfers.count(filter, scope, actor.account());
    }

    /// @throws NotAllowed when neither unit lies within reach
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public Transfer get(TransferId id) {
        return row(id).toDomain(actors.current());
    }

    /// The unit the person serves in proposes to give them away.
    ///
    /// @throws Conflict when a transfer of this person waits already, or the unit is their own
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public TransferId offer(OfficerId id, TransferPlan plan) {
        var officer = officers.byId(id);
        if (officer == null) throw new NotAllowed();
        actors.scope(Role.HR).require(officer.unitPath());
        return propose(officer, plan, TransferSide.FROM);
    }

    /// The other unit asks for somebody (商调), named by number and name together, so that nobody's records can be
    /// probed.
    ///
    /// @throws Invalid  when no person has this number and this name
    /// @throws Conflict as [#offer] does
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public TransferId request(String number, String name, TransferPlan plan) {
        actors.scope(Role.HR).require(units.unit(plan.to()).path());
        var officer = store.ids(List.of(number.strip())).stream()
                .map(found -> officers.byId(found.id()))
                .filter(Objects::nonNull)
                .filter(found -> found.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Invalid("officers.transfer.nobody"));
        return propose(officer, plan, TransferSide.TO);
    }

    private TransferId propose(OfficerRow officer, TransferPlan plan, TransferSide side) {
        if (plan.to().equals(officer.unitId())) throw new Conflict("officers.transfer.same-unit");
        units.unit(plan.to());
        if (!plan.from().isAfter(officer.postedSince()))
            throw new Conflict("officers.posting.too-early", officer.postedSince());
        try {
            transfers.insert(officer.id(), officer.unitId(), plan, side, actors.current(), clock.instant());
        } catch (DuplicateKeyException e) {
            var conflict = new Conflict("officers.transfer.waiting-already");
            conflict.initCause(e);
            throw conflict;
        }
        var own = side == TransferSide.FROM ? officer.unitId() : plan.to();
        record("officer.transfer-proposed", officer.id(), own, plan.from() + " " + plan.basis());
        return Objects.requireNonNull(transfers.waiting(officer.id()));
    }

    /// The other unit agrees; the person moves at once, or on the day named when it is still to come.
    ///
    /// @throws Conflict when it no longer waits, or the person serves elsewhere meanwhile
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void agree(TransferId id, int version) {
        var row = answerable(id);
        decide(row, TransferState.AGREED, null, version);
        var officer = officers.byId(row.officerId());
        if (officer == null || !officer.unitId().equals(row.fromUnitId()))
            throw new Conflict("officers.transfer.moved");
        postings.move(officer, row.plan().posting(), row.basis(), officer.version());
        record("officer.transfer-agreed", row.officerId(), row.toUnitId(), row.effectiveOn() + " " + row.basis());
    }

    /// @throws Invalid  without a reason
    /// @throws Conflict when it no longer waits
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void refuse(TransferId id, String reason, int version) {
        var row = answerable(id);
        if (reason.isBlank()) throw new Invalid("officers.transfer.no-reason");
        if (reason.length() > REASON) throw new Invalid("officers.text.too-long", REASON);
        var kept = LoggedText.of(reason);
        decide(row, TransferState.REFUSED, kept, version);
        record("officer.transfer-refused", row.officerId(), row.fromUnitId(), kept);
    }

    /// The unit that proposed takes it back.
    ///
    /// @throws Conflict when it no longer waits
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void withdraw(TransferId id, int version) {
        var row = row(id);
        if (row.state() == TransferState.PROPOSED && !row.retractableBy(actors.current())) throw new NotAllowed();
        decide(row, TransferState.WITHDRAWN, null, version);
        record("officer.transfer-withdrawn", row.officerId(), row.fromUnitId(), "");
    }

    private TransferRow answerable(TransferId id) {
        var row = row(id);
        var actor = actors.current();
        if (row.state() == TransferState.PROPOSED && !row.answerableBy(actor)) {
            if (row.proposedBy() == actor.account()) throw new Conflict("officers.transfer.own");
            throw new NotAllowed();
        }
        return row;
    }

    private void decide(TransferRow row, TransferState to, @Nullable String reason, int version) {
        TransferState.MOVES.require(row.state(), to);
        if (transfers.decide(row.id(), to, reason, actors.current(), clock.instant(), version) == 0)
            throw Conflict.changedMeanwhile();
    }

    private TransferRow row(TransferId id) {
        var row = transfers.byId(id);
        if (row == null || !row.visibleTo(actors.current())) throw new NotAllowed();
        return row;
    }

    private void record(String action, OfficerId officer, UnitId unit, String detail) {
        audit.record(action, "officer", String.valueOf(officer.value()), unit, detail);
    }
}
