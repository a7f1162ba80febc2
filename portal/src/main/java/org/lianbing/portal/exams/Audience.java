package org.lianbing.portal.exams;

import java.util.Set;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// Who is meant to sit an exam: units with everyone in and below them, and single people.
public record Audience(Set<UnitId> units, Set<OfficerId> officers) {
    public Audience {
        units = Set.copyOf(units);
        officers = Set.copyOf(officers);
    }

    public static Audience nobody() {
        return new Audience(Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return units.isEmpty() && officers.isEmpty();
    }
}
