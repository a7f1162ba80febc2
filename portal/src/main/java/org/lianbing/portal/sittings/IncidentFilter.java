package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// Which entries of the log are wanted; null stands for any.
///
/// @param text    part of the note, or of a name or number of those concerned; empty: any
/// @param sitting entries that speak of this candidate
public record IncidentFilter(
        String text,
        @Nullable RoomId room,
        @Nullable String category,
        @Nullable PublicId sitting) {
    public static final IncidentFilter ANY = new IncidentFilter("", null, null, null);

    public static IncidentFilter of(PublicId sitting) {
        return new IncidentFilter("", null, null, sitting);
    }
}
