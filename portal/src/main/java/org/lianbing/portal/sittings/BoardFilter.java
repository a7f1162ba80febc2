package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;

/// Which candidates the board is to show; null stands for any.
///
/// @param text      as [org.lianbing.portal.officers.PersonText] understands it; empty: any
/// @param seatless  only those without a room; `room` is then ignored
/// @param unit      this unit and all below it
/// @param conspicuous only those with something to look at: events, another device, uncounted answers, an entry in the
/// log
/// @param paused    only those whose time stands still
public record BoardFilter(
        String text,
        @Nullable RoomId room,
        boolean seatless,
        @Nullable UnitId unit,
        @Nullable BoardState state,
        boolean conspicuous,
        boolean paused) {
    public static final BoardFilter ANY = new BoardFilter("", null, false, null, null, false, false);

    public BoardFilter withRoom(@Nullable RoomId wanted) {
        return new BoardFilter(text, wanted, false, unit, state, conspicuous, paused);
    }

    public BoardFilter withState(@Nullable BoardState wanted) {
        return new BoardFilter(text, room, seatless, unit, wanted, conspicuous, paused);
    }

    public BoardFilter withText(String wanted) {
        return new BoardFilter(wanted, room, seatless, unit, state, conspicuous, paused);
    }

    public BoardFilter withSeatless(boolean wanted) {
        return new BoardFilter(text, room, wanted, unit, state, conspicuous, paused);
    }

    public BoardFilter withPaused(boolean wanted) {
        return new BoardFilter(text, room, seatless, unit, state, conspicuous, wanted);
    }
}
