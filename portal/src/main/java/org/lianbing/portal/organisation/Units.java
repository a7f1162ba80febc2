package org.lianbing.portal.organisation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.persistence.UnitMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The unit tree. Names of units are no secret inside the bureau: everyone signed in may read them.
@Service
public class Units {
    private final UnitMapper units;
    private final Actors actors;

    Units(UnitMapper units, Actors actors) {
        this.units = units;
        this.actors = actors;
    }

    /// @throws NotAllowed when there is no such unit
    @PreAuthorize("isAuthenticated()")
    public Unit unit(UnitId id) {
        var unit = units.byId(id);
        if (unit == null) throw new NotAllowed();
        return unit;
    }

    @PreAuthorize("isAuthenticated()")
    public Map<UnitId, Unit> byId() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /// The units in which the person holds one of `roles`, parents first.
    @PreAuthorize("isAuthenticated()")
    public List<Unit> within(Role... roles) {
        Scope scope = actors.scope(roles);
        return units.all().stream().filter(unit -> scope.covers(unit.path())).toList();
    }

    /// Creates units, parents before children.
    @PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'INTERNAL')")
    @Transactional
    public void create(List<NewUnit> added) {
        for (var unit : added) {
            var parent = unit.parentCode() == null ? null : units.byCode(unit.parentCode());
            var parentPath = parent == null ? "/" : parent.path();
            actors.scope(Role.SYSTEM_ADMIN).require(parentPath);
            units.insert(unit, parent == null ? null : parent.id());
            units.setPath(unit.code(), parentPath);
        }
    }
}
