package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.RosterImportId;
import org.lianbing.portal.shared.UnitId;

/// An import about to be undone.
///
/// @param people how many it entered or changed
public record ImportRow(
        RosterImportId id,
        UnitId unitId,
        String unitPath,
        int people,
        Instant madeAt,
        @Nullable Instant undoneAt) {}
