package org.lianbing.portal.shared.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// With what time a portal starts, and what it has to tell about it.
///
/// @param database what is wrong with the database's clock, null when nothing is
/// @param system   what is wrong with this machine's
record Beginning(
        Instant at, @Nullable AlarmKind database, @Nullable AlarmKind system) {
    static final Duration TOLERATED = Duration.ofSeconds(5);
    /// Two clocks closer than this cannot be told apart by asking.
    private static final Duration SAME = Duration.ofMillis(100);
    /// A portal that comes back within this time knows the step it had refused and goes on refusing it.
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final Duration STEP = Deviation.STEP;

    /// @param mark null on the first start, and when the operator accepts the clocks as they are
    static Beginning of(Instant system, Instant database, @Nullable Mark mark) {
        var apart = Duration.between(database, system).abs();
        var reference = apart.compareTo(SAME) <= 0 ? system : database;
        var differs = apart.compareTo(TOLERATED) > 0 ? AlarmKind.SYSTEM_DIFFERS : null;
        if (mark == null) return new Beginning(reference, null, differs);
        var carried = reference.minusMillis(mark.databaseAheadMs());
        if (Math.abs(mark.databaseAheadMs()) >= STEP.toMillis()
                && !carried.isBefore(mark.at())
                && carried.isBefore(mark.at().plus(REMEMBERED)))
            return new Beginning(carried, AlarmKind.CARRIED_ON, differs);
        if (reference.isBefore(mark.at().minus(STEP))) return new Beginning(mark.at(), AlarmKind.BEHIND_MARK, differs);
        return new Beginning(reference.isBefore(mark.at()) ? mark.at() : reference, null, differs);
    }
}
