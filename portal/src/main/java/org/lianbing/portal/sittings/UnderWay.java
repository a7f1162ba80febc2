package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.questionbank.response.Response;

/// A sitting that was begun outside this portal, or in the demonstration's past, and goes on.
///
/// @param client    the browser that holds it
/// @param lastHeard when anything was last heard of it
/// @param answers   in the order they were given
/// @param notices   what its page noticed
public record UnderWay(
        OfficerId officer,
        String client,
        Instant startedAt,
        Instant lastHeard,
        SortedMap<Instant, Answer> answers,
        List<Notice> notices) {
    public UnderWay {
        notices = List.copyOf(notices);
        if (lastHeard.isBefore(startedAt)) throw new IllegalArgumentException("heard of before it started");
    }

    public record Answer(int slot, Response response) {}

    public record Notice(SittingEvent.Kind kind, Instant at) {}
}
