package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.sittings.Incident;
import org.lianbing.portal.sittings.IncidentId;

/// An entry without those concerned.
public record IncidentRow(
        IncidentId id,
        @Nullable RoomId room,
        @Nullable String roomName,
        String category,
        Instant happenedAt,
        String note,
        @Nullable IncidentId corrects,
        @Nullable IncidentId correctedBy,
        String writer,
        Instant writtenAt) {
    public Incident toDomain(List<Incident.Concerned> people) {
        return new Incident(
                id, room, roomName, category, happenedAt, note, people, corrects, correctedBy, writer, writtenAt);
    }
}
