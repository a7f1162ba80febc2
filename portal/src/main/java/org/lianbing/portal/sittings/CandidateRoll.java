package org.lianbing.portal.sittings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;

/// Who the candidates are, asked of the roster on the portal's own right.
@Component
class CandidateRoll {
    private final OfficerBriefs officers;
    private final Actors actors;

    CandidateRoll(OfficerBriefs officers, Actors actors) {
        this.officers = officers;
        this.actors = actors;
    }

    Candidate candidate(OfficerId officer) {
        var brief = actors.internally(() -> officers.byIds(List.of(officer))).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A candidate who is not in the roster"));
        return new Candidate(brief.name(), brief.number(), brief.unitName());
    }

    Map<OfficerId, UnitId> units(Collection<OfficerId> wanted) {
        return actors.internally(() -> officers.byIds(wanted)).stream()
                .collect(Collectors.toMap(OfficerBrief::id, OfficerBrief::unitId));
    }
}
