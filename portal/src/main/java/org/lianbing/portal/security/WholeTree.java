package org.lianbing.portal.security;

import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Scope;
import org.springframework.stereotype.Component;

/// Tells a right over the whole tree from one over a part of it.
@Component
class WholeTree {
    private final Units units;

    WholeTree(Units units) {
        this.units = units;
    }

    boolean within(Scope scope) {
        return units.byId().values().stream()
                .filter(unit -> unit.depth() == 0)
                .allMatch(root -> scope.covers(root.path()));
    }
}
