package org.lianbing.portal.sittings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.persistence.OversightMapper;
import org.lianbing.portal.sittings.persistence.ReachedRow;
import org.springframework.stereotype.Component;

/// Finds the sittings an invigilator's act is meant for, and never more than their units have.
@Component
class Reach {
    static final Role[] WATCHERS = {Role.INVIGILATOR, Role.TRAINER};

    private final OversightMapper sittings;
    private final Invigilation invigilation;
    private final Units units;
    private final Actors actors;

    Reach(OversightMapper sittings, Invigilation invigilation, Units units, Actors actors) {
        this.sittings = sittings;
        this.invigilation = invigilation;
        this.units = units;
        this.actors = actors;
    }

    /// Those that have not ended, their rows locked.
    ///
    /// @throws NotAllowed when the exam, or the one sitting named, is out of the person's reach
    List<ReachedRow> lock(ExamId exam, Whom whom) {
        invigilation.exam(exam);
        if (whom instanceof Whom.One(var sitting)) invigilation.require(exam, sitting);
        var scope = actors.scope(WATCHERS);
        var within = units.parentsFirst().stream()
                .filter(unit -> scope.covers(unit.path()))
                .map(Unit::id)
                .toList();
        return within.isEmpty() ? List.of() : sittings.lock(exam, sitting(whom), room(whom), within);
    }

    static @Nullable PublicId sitting(Whom whom) {
        return whom instanceof Whom.One(var sitting) ? sitting : null;
    }

    static @Nullable RoomId room(Whom whom) {
        return whom instanceof Whom.Room(var room) ? room : null;
    }
}
