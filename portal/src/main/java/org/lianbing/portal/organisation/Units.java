package org.lianbing.portal.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianbing.portal.organisation.persistence.PlacedUnit;
import org.lianbing.portal.organisation.persistence.UnitMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.portal.shared.Conflict;
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
    private final PolicyDefaults defaults;
    private final Actors actors;
    private final Audit audit;

    Units(UnitMapper units, PolicyDefaults defaults, Actors actors, Audit audit) {
        this.units = units;
        this.defaults = defaults;
        this.actors = actors;
        this.audit = audit;
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

    /// Every unit, parents before their children.
    @PreAuthorize("isAuthenticated()")
    public List<Unit> parentsFirst() {
        return units.all();
    }

    /// Creates units in any order, level by level; a new root gets the policy figures to start with.
    ///
    /// @throws Conflict naming the unit whose parent neither exists nor is being created
    @PreAuthorize("hasAnyRole('SYSTEM_ADMIN', 'INTERNAL')")
    @Transactional
    public void create(List<NewUnit> added) {
        var scope = actors.scope(Role.SYSTEM_ADMIN);
        if (added.isEmpty()) return;
        var waiting = new ArrayList<>(added);
        while (!waiting.isEmpty()) {
            var known = units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
            var level = waiting.stream()
                    .filter(unit -> unit.parentCode() == null || known.containsKey(unit.parentCode()))
                    .toList();
            if (level.isEmpty())
                throw new Conflict(
                        "organisation.unit.parent-unknown", waiting.getFirst().name());
            for (var unit : level)
                scope.require(parent(unit, known).map(Unit::path).orElse("/"));
            Batches.of(level.stream()
                            .map(unit -> new PlacedUnit(
                                    parent(unit, known).map(Unit::id).orElse(null), unit))
                            .toList())
                    .forEach(units::insert);
            units.setPaths();
            waiting.removeAll(level);
        }
        if (added.stream().anyMatch(unit -> unit.parentCode() == null))
            units.roots().forEach(root -> defaults.giveTo(root.id()));
        audit.record("unit.created", "unit", added.getFirst().code(), null, String.valueOf(added.size()));
    }

    private static Optional<Unit> parent(NewUnit unit, Map<String, Unit> known) {
        return Optional.ofNullable(unit.parentCode()).map(known::get);
    }
}
