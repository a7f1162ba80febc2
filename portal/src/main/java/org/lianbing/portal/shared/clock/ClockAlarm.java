package org.lianbing.portal.shared.clock;

import java.time.Instant;

/// A clock that disagrees with the portal's.
///
/// @param node    which node saw it, `host/process`
/// @param aheadMs milliseconds the other clock is ahead; negative: behind
public record ClockAlarm(long id, String node, AlarmKind kind, long aheadMs, Instant raisedAt) {
    /// Key of its sentence: `{0}` the node, `{1}` the distance as `30:00`, `{2}` its sign.
    public String key() {
        return "shared.clock." + kind.name();
    }

    /// The distance as hours, minutes and seconds, `+0:30:00`.
    public String distance() {
        var seconds = Math.round(Math.abs(aheadMs) / 1_000.0);
        return "%s%d:%02d:%02d".formatted(aheadMs < 0 ? "−" : "+", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
