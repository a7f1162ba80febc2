package org.lianbing.portal.officers;

import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.StandingMapper;
import org.lianbing.portal.shared.Conflict;
import org.springframework.stereotype.Component;

/// Writes the dated lines of a person's standing. Whoever calls has asked for the rights and holds the officer's row.
@Component
class Standings {
    private final StandingMapper standings;
    private final Postings postings;

    Standings(StandingMapper standings, Postings postings) {
        this.standings = standings;
        this.postings = postings;
    }

    /// Ends the present line the day before, or corrects it when both begin on the same day.
    ///
    /// @throws Conflict when the day lies before the present line's, or is still to come
    void change(OfficerRow row, Standing to, Since since) {
        if (to.equals(row.standing())) return;
        var day = since.day();
        if (day.isAfter(postings.today())) throw new Conflict("officers.standing.too-late");
        var present = standings.since(row.id());
        if (present != null && day.isBefore(present)) throw new Conflict("officers.standing.too-early", present);
        standings.remove(row.id(), day);
        standings.end(row.id(), day);
        standings.insert(row.id(), new DatedStanding(to, day, since.basis()));
    }
}
