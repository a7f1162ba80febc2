package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// An entry to be written into the log of an exam.
///
/// @param room     null: no single room
/// @param category one of [Incidents#categories]
/// @param people   the sittings of those concerned; may be empty
public record NewIncident(
        @Nullable RoomId room, String category, Instant happenedAt, String note, List<PublicId> people) {
    public static final int NOTE = 1_000;

    /// @throws Invalid without a note or with one that is too long
    public NewIncident {
        note = note.strip();
        people = List.copyOf(people);
        if (note.isEmpty() || note.length() > NOTE) throw new Invalid("sittings.incident.note-missing", NOTE);
    }
}
