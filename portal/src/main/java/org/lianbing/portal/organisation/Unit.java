package org.lianbing.portal.organisation;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.UnitId;

/// A unit of the bureau's tree.
///
/// @param path ids from the root to this unit, `/1/5/77/`
public record Unit(
        UnitId id, @Nullable UnitId parentId, String code, String name, UnitLevel level, String path, int position) {
    public Unit {
        if (name.isBlank()) throw new Invalid("organisation.unit.name-missing");
    }

    /// How many units lie above it.
    public int depth() {
        return (int) path.chars().filter(c -> c == '/').count() - 2;
    }
}
