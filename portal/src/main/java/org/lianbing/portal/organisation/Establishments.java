package org.lianbing.portal.organisation;

import java.time.LocalDate;
import java.util.List;
import org.lianbing.portal.organisation.persistence.EstablishmentMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The posts granted, dated and never overwritten.
@Service
public class Establishments {
    private final EstablishmentMapper establishments;
    private final Units units;
    private final Actors actors;
    private final Audit audit;

    Establishments(EstablishmentMapper establishments, Units units, Actors actors, Audit audit) {
        this.establishments = establishments;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
    }

    /// What holds on that day, one entry per unit and line, in the units the person may see.
    @PreAuthorize("hasAnyRole('HR', 'LEADER', 'UNIT_CONTACT', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Establishment> on(LocalDate day) {
        var scope = actors.scope(Role.HR, Role.LEADER, Role.UNIT_CONTACT, Role.TRAINER);
        return scope.isEmpty() ? List.of() : establishments.on(day, scope.paths());
    }

    /// Grants posts from a day on; what held before on the same line ends the day before. Granting again for the
    /// same day corrects the grant.
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public void grant(Establishment granted) {
        var unit = units.unit(granted.unit());
        actors.scope(Role.HR).require(unit.path());
        establishments.end(granted);
        establishments.put(granted, establishments.nextFrom(granted));
        audit.record(
                "establishment.granted",
                "unit",
                String.valueOf(unit.id().value()),
                unit.id(),
                granted.line() + " " + granted.posts() + " " + granted.validFrom());
    }

    /// Grants posts to many units that have none yet, without an entry each: the caller records the one act.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void grantAll(List<Establishment> granted) {
        Batches.of(granted).forEach(establishments::insert);
    }
}
