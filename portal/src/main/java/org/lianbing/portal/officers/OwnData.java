package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianbing.portal.officers.persistence.BriefMapper;
import org.lianbing.portal.officers.persistence.RevealMapper;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person may know of the personal data held of them (个人信息保护法 第四十五条), beside the record itself.
@Service
public class OwnData {
    private static final int MOST = 200;

    private final RevealMapper reveals;
    private final BriefMapper briefs;
    private final Policies policies;
    private final Actors actors;
    private final Clock clock;

    OwnData(RevealMapper reveals, BriefMapper briefs, Policies policies, Actors actors, Clock clock) {
        this.reveals = reveals;
        this.briefs = briefs;
        this.policies = policies;
        this.actors = actors;
        this.clock = clock;
    }

    /// Who has looked at the person's full numbers, newest first.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public List<Reveal> looks() {
        return reveals.of(own(), MOST);
    }

    /// For how many months after leaving the numbers are kept.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public int monthsKept() {
        var person =
                briefs.byIds(List.of(own()), List.of("/")).stream().findFirst().orElseThrow(NotAllowed::new);
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return policies.integer(person.unitId(), "personal-data.keep-months", today);
    }

    private OfficerId own() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return id;
    }
}
