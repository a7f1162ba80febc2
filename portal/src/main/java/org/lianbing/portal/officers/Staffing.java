package org.lianbing.portal.officers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.persistence.StaffingMapper;
import org.lianbing.portal.organisation.Establishments;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 到位率: officers on post against posts granted, every unit with what lies below it.
@Service
public class Staffing {
    private static final Role[] READERS = {Role.HR, Role.LEADER, Role.UNIT_CONTACT, Role.TRAINER};
    private static final String WARNING = "staffing.warning-percent";

    private final StaffingMapper staffing;
    private final Establishments establishments;
    private final Policies policies;
    private final Units units;
    private final Actors actors;

    Staffing(StaffingMapper staffing, Establishments establishments, Policies policies, Units units, Actors actors) {
        this.staffing = staffing;
        this.establishments = establishments;
        this.policies = policies;
        this.units = units;
        this.actors = actors;
    }

    /// The units within reach, parents first, as they stood on that day.
    @PreAuthorize("hasAnyRole('HR', 'LEADER', 'UNIT_CONTACT', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<UnitStaffing> on(LocalDate day) {
        var scope = actors.scope(READERS).paths();
        if (scope.isEmpty()) return List.of();
        var visible = units.within(READERS);
        var tally = new Tally(visible);
        for (var granted : establishments.on(day)) tally.add(granted.unit(), granted.line(), granted.posts(), 0);
        for (var row : staffing.present(day, scope)) tally.add(row.unit(), row.line(), 0, row.present());
        var warnings = policies.numbers(WARNING, day);
        return visible.stream()
                .map(unit -> tally.of(unit, warnings.get(unit.id())))
                .toList();
    }

    /// Adds every figure to its unit and all units above it.
    private static final class Tally {
        private final Map<UnitId, Unit> units = new HashMap<>();
        private final Map<UnitId, Sum> sums = new HashMap<>();

        Tally(List<Unit> visible) {
            for (var unit : visible) units.put(unit.id(), unit);
        }

        void add(UnitId id, Line line, int posts, int present) {
            for (var unit = units.get(id);
                    unit != null;
                    unit = unit.parentId() == null ? null : units.get(unit.parentId()))
                sums.computeIfAbsent(unit.id(), key -> new Sum()).add(line, posts, present);
        }

        UnitStaffing of(Unit unit, @Nullable BigDecimal warning) {
            var sum = sums.getOrDefault(unit.id(), new Sum());
            return new UnitStaffing(unit, sum.posts, sum.present, sum.expresswayPosts, sum.expresswayPresent, warning);
        }
    }

    private static final class Sum {
        private int posts;
        private int present;
        private int expresswayPosts;
        private int expresswayPresent;

        void add(Line line, int addedPosts, int addedPresent) {
            posts += addedPosts;
            present += addedPresent;
            if (line == Line.EXPRESSWAY) {
                expresswayPosts += addedPosts;
                expresswayPresent += addedPresent;
            }
        }
    }
}
