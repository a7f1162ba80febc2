package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// An entry of the log of an exam (考场记录). It says what was seen; nothing follows from it by itself.
///
/// @param roomName    null without a room
/// @param people      those concerned, as far as they are of the reader's units
/// @param corrects    the earlier entry this one takes the place of
/// @param correctedBy the later entry that takes the place of this one
public record Incident(
        IncidentId id,
        @Nullable RoomId room,
        @Nullable String roomName,
        String category,
        Instant happenedAt,
        String note,
        List<Concerned> people,
        @Nullable IncidentId corrects,
        @Nullable IncidentId correctedBy,
        String writer,
        Instant writtenAt) {

    /// Somebody an entry speaks of.
    public record Concerned(PublicId sitting, String number, String name) {}
}
