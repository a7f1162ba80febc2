package org.lianbing.portal.officers;

import java.time.Clock;
import java.util.List;
import org.lianbing.portal.officers.persistence.SlipMapper;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.Activation;
import org.lianbing.portal.security.Invitation;
import org.lianbing.portal.security.Slip;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Activation slips for people of the roster: who still needs one, and printing them.
@Service
public class Slips {
    private static final String MOST = "activation.slips-at-once";

    private final SlipMapper people;
    private final Activation activation;
    private final Policies policies;
    private final Units units;
    private final Actors actors;
    private final Clock clock;

    Slips(SlipMapper people, Activation activation, Policies policies, Units units, Actors actors, Clock clock) {
        this.people = people;
        this.activation = activation;
        this.policies = policies;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
    }

    /// People on post, unit by unit unless the window sorts otherwise.
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public Slice<SlipLine> list(SlipFilter filter, Window window) {
        var scope = actors.scope(Role.HR).paths();
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        return new Slice<>(people.list(filter, scope, window), people.count(filter, scope));
    }

    /// New slips for everybody the filter leaves who has not chosen a password; slips printed before are void.
    ///
    /// @throws Conflict when they are more than policy allows at once
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public List<Slip> print(SlipFilter filter) {
        var scope = actors.scope(Role.HR).paths();
        if (scope.isEmpty()) return List.of();
        var wanted = new SlipFilter(filter.unit(), filter.text(), true);
        var most = policies.integer(
                units.parentsFirst().getFirst().id(),
                MOST,
                Times.local(clock.instant()).toLocalDate());
        if (people.count(wanted, scope) > most) throw new Conflict("officers.slips.too-many", most);
        return activation.invite(people.list(wanted, scope, Window.all()).stream()
                .map(line -> new Invitation(line.number(), line.name(), line.id(), line.unitId(), line.unitName()))
                .toList());
    }
}
