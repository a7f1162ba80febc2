package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.RoomId;

/// How many candidates of a room, or of the whole exam, stand where.
///
/// @param room   null: those without a room, or everyone
/// @param name   of the room; null as `room`
/// @param paused of those who have begun and not ended
public record BoardFigures(
        @Nullable RoomId room, @Nullable String name, int waiting, int working, int offline, int ended, int paused) {
    public int total() {
        return waiting + working + offline + ended;
    }

    public int of(BoardState state) {
        return switch (state) {
            case WAITING -> waiting;
            case WORKING -> working;
            case OFFLINE -> offline;
            case ENDED -> ended;
        };
    }

    public BoardFigures plus(BoardFigures other) {
        return new BoardFigures(
                null,
                null,
                waiting + other.waiting,
                working + other.working,
                offline + other.offline,
                ended + other.ended,
                paused + other.paused);
    }

    public static BoardFigures none() {
        return new BoardFigures(null, null, 0, 0, 0, 0, 0);
    }
}
