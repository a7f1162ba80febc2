package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DataRequest.Kind;
import org.lianbing.portal.officers.DataRequest.State;
import org.lianbing.portal.officers.persistence.BriefMapper;
import org.lianbing.portal.officers.persistence.DataRequestMapper;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrections and objections that people ask for about their own record, and HR's answers.
@Service
public class DataRequests {
    private static final String SUBJECT = "data-request";

    private final DataRequestMapper requests;
    private final BriefMapper briefs;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    DataRequests(
            DataRequestMapper requests,
            BriefMapper briefs,
            Policies policies,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.briefs = briefs;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// The signed-in person asks; the answer is due within `personal-data.answer-days`.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional
    public void ask(Kind kind, RequestText wish) {
        enter(own(), kind, wish);
    }

    /// HR enters what somebody asked for by word of mouth or on paper.
    ///
    /// @throws NotAllowed when the person is out of reach
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void take(OfficerId officer, Kind kind, RequestText wish) {
        enter(officer, kind, wish);
    }

    private void enter(OfficerId officer, Kind kind, RequestText wish) {
        var own = officer.equals(actors.current().officerId());
        var scope = own ? List.of("/") : actors.scope(Role.HR).paths();
        if (scope.isEmpty()) throw new NotAllowed();
        var person = briefs.byIds(List.of(officer), scope).stream().findFirst().orElseThrow(NotAllowed::new);
        var days = policies.integer(person.unitId(), "personal-data.answer-days", today());
        requests.insert(officer, kind, wish.value(), clock.instant(), today().plusDays(days));
        audit.record(
                "officer.data-request-made", "officer", String.valueOf(officer.value()), person.unitId(), kind.name());
    }

    /// The signed-in person's own, newest first.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public List<DataRequest> own(Window window) {
        return requests.of(own(), window);
    }

    /// @throws Conflict when it has been answered
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional
    public void withdraw(DataRequestId id) {
        var request = requests.byId(id);
        if (request == null || !request.officer().equals(own())) throw new NotAllowed();
        answer(request, State.WITHDRAWN, null);
        done("officer.data-request-withdrawn", request, "");
    }

    /// Those of one state, or all; the most urgent first.
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<DataRequest> list(@Nullable State state, Window window) {
        var scope = actors.scope(Role.HR).paths();
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        return new Slice<>(requests.list(state, scope, window), requests.count(state, scope));
    }

    /// @throws NotAllowed when there is none of that id within reach
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public DataRequest get(DataRequestId id) {
        return reached(id);
    }

    /// What was asked for has been done; changing the record itself is done in the record.
    ///
    /// @throws Conflict when it has been answered or withdrawn
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void grant(DataRequestId id, RequestText answer) {
        var request = reached(id);
        answer(request, State.GRANTED, answer.value());
        done("officer.data-request-answered", request, State.GRANTED.name());
    }

    /// @param answer why not
    /// @throws Conflict when it has been answered or withdrawn
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void refuse(DataRequestId id, RequestText answer) {
        var request = reached(id);
        answer(request, State.REFUSED, answer.value());
        done("officer.data-request-answered", request, State.REFUSED.name());
    }

    private void answer(DataRequest request, State to, @Nullable String answer) {
        if (request.state() != State.OPEN) throw new Conflict("officers.persondata.answered");
        var by = to == State.WITHDRAWN ? null : actors.current().name();
        if (requests.answer(request, to, answer, clock.instant(), by) == 0) throw Conflict.changedMeanwhile();
    }

    private DataRequest reached(DataRequestId id) {
        var request = requests.byId(id);
        if (request == null) throw new NotAllowed();
        actors.scope(Role.HR).require(request.unitPath());
        return request;
    }

    private void done(String action, DataRequest request, String detail) {
        audit.record(action, SUBJECT, String.valueOf(request.id().value()), request.unit(), detail);
    }

    private OfficerId own() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
