package org.lianbing.portal.officers;

import java.util.List;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.PostingMapper;
import org.lianbing.portal.officers.persistence.StandingMapper;
import org.lianbing.portal.officers.persistence.StandingRow;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody's 履历: unit, post, domain, identity type and education by date.
@Service
public class Histories {
    private final PostingMapper postings;
    private final StandingMapper standings;
    private final OfficerMapper officers;
    private final Actors actors;

    Histories(PostingMapper postings, StandingMapper standings, OfficerMapper officers, Actors actors) {
        this.postings = postings;
        this.standings = standings;
        this.officers = officers;
        this.actors = actors;
    }

    /// Newest first.
    ///
    /// @throws NotAllowed when there is nobody of that id within reach
    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR, Role.UNIT_CONTACT, Role.LEADER, Role.TRAINER).require(row.unitPath());
        return lines(id);
    }

    /// The signed-in person's own.
    ///
    /// @throws NotAllowed when the account belongs to nobody of the roster
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public List<HistoryEntry> own() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return lines(id);
    }

    private List<HistoryEntry> lines(OfficerId id) {
        var standing = standings.of(id).stream().map(StandingRow::toDomain).toList();
        return HistoryLines.of(postings.of(id), standing);
    }
}
