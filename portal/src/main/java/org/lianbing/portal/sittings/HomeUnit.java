package org.lianbing.portal.sittings;

import java.util.Comparator;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.UnitId;
import org.springframework.stereotype.Component;

/// The highest unit a person's right reaches.
@Component
class HomeUnit {
    private final Units units;

    HomeUnit(Units units) {
        this.units = units;
    }

    /// @throws NotAllowed when the right reaches no unit
    UnitId of(Scope scope) {
        return units.parentsFirst().stream()
                .filter(unit -> scope.covers(unit.path()))
                .min(Comparator.comparingInt(Unit::depth))
                .map(Unit::id)
                .orElseThrow(NotAllowed::new);
    }
}
