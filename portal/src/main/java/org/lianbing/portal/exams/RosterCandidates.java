package org.lianbing.portal.exams;

import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.officers.OfficerBriefs;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.OfficerId;
import org.springframework.stereotype.Component;

/// From units, the officers on post; named people whatever they are.
@Component
class RosterCandidates implements Candidates {
    private final OfficerBriefs officers;
    private final Units units;

    RosterCandidates(OfficerBriefs officers, Units units) {
        this.officers = officers;
        this.units = units;
    }

    @Override
    public List<OfficerId> resolve(Audience audience) {
        var paths =
                audience.units().stream().map(unit -> units.unit(unit).path()).toList();
        var below = officers.onPostBelow(paths).stream().filter(person -> person.type() == PersonType.OFFICER);
        var named = officers.byIds(audience.officers()).stream();
        return Stream.concat(below, named).map(OfficerBrief::id).distinct().toList();
    }
}
