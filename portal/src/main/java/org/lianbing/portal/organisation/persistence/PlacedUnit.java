package org.lianbing.portal.organisation.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.shared.UnitId;

/// A new unit whose parent has been found.
public record PlacedUnit(@Nullable UnitId parent, NewUnit unit) {}
