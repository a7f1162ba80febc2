package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.Map;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.questionbank.response.Response;

/// A sitting that took place outside this portal, or in the demonstration's past.
///
/// @param answers by slot; unanswered slots absent
public record PastSitting(
        OfficerId officer, Instant startedAt, Instant endedAt, EndReason reason, Map<Integer, Response> answers) {
    public PastSitting {
        answers = Map.copyOf(answers);
        if (endedAt.isBefore(startedAt)) throw new IllegalArgumentException("ended before it started");
    }
}
