package org.lianbing.portal.officers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A roster file that was taken in.
public record RosterImport(
        RosterImportId id,
        String unitName,
        String fileName,
        int added,
        int changed,
        Instant madeAt,
        String madeBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {}
