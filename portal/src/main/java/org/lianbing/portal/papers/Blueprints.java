package org.lianbing.portal.papers;

import java.time.Clock;
import java.util.List;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.persistence.BlueprintMapper;
import org.lianbing.portal.questions.Questions;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Blueprints of the person's units.
@Service
public class Blueprints {
    private final BlueprintMapper blueprints;
    private final Questions questions;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Blueprints(BlueprintMapper blueprints, Questions questions, Units units, Actors actors, Audit audit, Clock clock) {
        this.blueprints = blueprints;
        this.questions = questions;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Newest first.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<BlueprintLine> list() {
        var scope = actors.scope(Role.TRAINER);
        return scope.isEmpty() ? List.of() : blueprints.list(scope.paths());
    }

    /// @throws NotAllowed when there is none, or it is outside the person's units
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Blueprint get(BlueprintId id) {
        var row = blueprints.byId(id);
        if (row == null) throw new NotAllowed();
        require(row.unit());
        return row.toDomain(blueprints.cells(id));
    }

    /// What there is to fill blueprints from.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Supply supply() {
        return new Supply(questions.kinds());
    }

    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public BlueprintId create(UnitId unit, String name, List<BlueprintCell> cells) {
        Blueprint.requireName(name);
        require(unit);
        blueprints.insert(unit, name.strip(), clock.instant());
        var id = blueprints.inserted();
        insert(id, cells);
        record("blueprint.created", id, unit, name);
        return id;
    }

    /// @throws Conflict when somebody else saved it in the meantime
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void save(Blueprint changed) {
        var unit = get(changed.id()).unit();
        if (blueprints.update(changed.id(), changed.version(), changed.name().strip(), clock.instant()) == 0)
            throw Conflict.changedMeanwhile();
        blueprints.clear(changed.id());
        insert(changed.id(), changed.cells());
        record("blueprint.changed", changed.id(), unit, changed.name());
    }

    /// Papers drawn from it stay.
    ///
    /// @throws Conflict when somebody else saved it in the meantime
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional
    public void delete(BlueprintId id, int version) {
        var blueprint = get(id);
        blueprints.clear(id);
        if (blueprints.delete(id, version) == 0) throw Conflict.changedMeanwhile();
        record("blueprint.deleted", id, blueprint.unit(), blueprint.name());
    }

    private void insert(BlueprintId id, List<BlueprintCell> cells) {
        for (int position = 0; position < cells.size(); position++)
            blueprints.insertCell(id, position, cells.get(position));
    }

    private void require(UnitId unit) {
        actors.scope(Role.TRAINER).require(units.unit(unit).path());
    }

    private void record(String action, BlueprintId id, UnitId unit, String name) {
        audit.record(action, "blueprint", String.valueOf(id.value()), unit, name);
    }
}
