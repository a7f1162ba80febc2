package org.lianbing.portal.sittings;

import java.util.Map;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.UnitId;

/// The unit under whose name somebody's rooms are made: the county, or what stands above counties itself.
final class Homes {
    private final Map<UnitId, Unit> units;

    Homes(Units units) {
        this.units = units.byId();
    }

    UnitId of(UnitId unit) {
        var own = units.get(unit);
        for (var above = own; above != null; above = above.parentId() == null ? null : units.get(above.parentId()))
            if (above.level() == UnitLevel.COUNTY) return above.id();
        return unit;
    }

    String name(UnitId unit) {
        var known = units.get(unit);
        return known == null ? "" : known.name();
    }
}
