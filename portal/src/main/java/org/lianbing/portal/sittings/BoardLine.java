package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;

/// A candidate on the board.
///
/// @param room        null while not seated
/// @param unit        its name
/// @param answered    slots that hold a response
/// @param lastContact when anything was last heard of them
/// @param deadline    with all grants; null before the start
/// @param granted     minutes beyond the planned time
/// @param paused      since when the time stands still; null while it runs
/// @param devices     how often another device took over
/// @param events      what may matter: focus lost, full screen left, reloads, gaps, other devices
/// @param evidence    answers that are kept and not counted
/// @param incidents   entries of the log that speak of them
public record BoardLine(
        PublicId sitting,
        @Nullable RoomId room,
        @Nullable String roomName,
        String number,
        String name,
        String unit,
        int attempt,
        BoardState state,
        int answered,
        @Nullable Instant startedAt,
        @Nullable Instant lastSavedAt,
        @Nullable Instant lastContact,
        @Nullable Instant deadline,
        int granted,
        @Nullable Instant paused,
        int devices,
        int events,
        int evidence,
        int incidents,
        @Nullable Instant endedAt,
        @Nullable EndReason endReason) {

    /// Since when nothing is heard of somebody who ought to be answering.
    public @Nullable Instant offlineSince() {
        return state == BoardState.OFFLINE ? lastContact : null;
    }

    public boolean ended() {
        return state == BoardState.ENDED;
    }
}
