package org.lianbing.portal.sittings;

import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;

/// A room of an exam (考场).
///
/// @param unit     whose people it was made for
/// @param unitName its name
/// @param people   how many candidates are to sit there
/// @param begun    how many of them have begun
public record Room(RoomId id, UnitId unit, String unitName, RoomPlan plan, int people, int begun) {
    public String name() {
        return plan.name();
    }

    public int free() {
        return Math.max(0, plan.seats() - people);
    }
}
