package org.lianbing.portal.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianbing.portal.officers.persistence.LineRow;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roster (执法人员名录库), read. Numbers come masked; for the full ones see [Reveals].
@Service
public class Officers {
    private static final Role[] READERS = {Role.HR, Role.UNIT_CONTACT, Role.LEADER, Role.TRAINER};

    private final OfficerMapper officers;
    private final OfficerSearch search;
    private final OfficerSeal seal;
    private final Actors actors;

    Officers(OfficerMapper officers, OfficerSearch search, OfficerSeal seal, Actors actors) {
        this.officers = officers;
        this.search = search;
        this.seal = seal;
        this.actors = actors;
    }

    /// Sortable by `number`, `name` (pinyin), `unit`, `born` and `education`; by name when the window says nothing.
    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<OfficerLine> list(OfficerFilter filter, Window window) {
        var scope = actors.scope(READERS);
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        var query = search.query(filter, scope);
        var rows = officers.list(query, window).stream().map(this::line).toList();
        return new Slice<>(rows, officers.count(query));
    }

    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int count(OfficerFilter filter) {
        var scope = actors.scope(READERS);
        return scope.isEmpty() ? 0 : officers.count(search.query(filter, scope));
    }

    /// @throws NotAllowed when there is nobody of that id within reach
    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Officer get(OfficerId id) {
        var row = row(id);
        actors.scope(READERS).require(row.unitPath());
        return row.toDomain(seal::open);
    }

    /// The record as it stood on a day: what is kept by date as it was then, the rest as it is today.
    ///
    /// @return empty when the person had not entered then
    /// @throws NotAllowed when there is nobody of that id within reach today
    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Optional<Officer> onDay(OfficerId id, LocalDate day) {
        actors.scope(READERS).require(row(id).unitPath());
        return Optional.ofNullable(officers.onDay(id, day)).map(row -> row.toDomain(seal::open));
    }

    /// The signed-in person's own record.
    ///
    /// @throws NotAllowed when the account belongs to nobody of the roster
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public Officer own() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return row(id).toDomain(seal::open);
    }

    private OfficerRow row(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        return row;
    }

    private OfficerLine line(LineRow row) {
        return row.toDomain(seal::open);
    }
}
