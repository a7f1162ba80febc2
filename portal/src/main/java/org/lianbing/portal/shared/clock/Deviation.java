package org.lianbing.portal.shared.clock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Follows how far another clock is from the portal's: a step is told apart from the small drift every clock has.
final class Deviation {
    static final Duration STEP = Duration.ofSeconds(2);

    private final AlarmKind stepped;
    private Duration usual;
    private @Nullable AlarmKind kind;

    /// @param usual  the distance at the start
    /// @param kind   what is already known to be wrong
    /// @param stepped what to call a step
    Deviation(Duration usual, @Nullable AlarmKind kind, AlarmKind stepped) {
        this.usual = usual;
        this.kind = kind;
        this.stepped = stepped;
    }

    /// Takes note of the distance now.
    ///
    /// @return whether the other clock has just been set
    boolean observe(Duration ahead) {
        if (ahead.minus(usual).abs().compareTo(STEP) < 0) {
            if (near(ahead)) kind = null;
            return false;
        }
        usual = ahead;
        kind = near(ahead) ? null : stepped;
        return true;
    }

    static boolean near(Duration ahead) {
        return ahead.abs().compareTo(STEP) < 0;
    }

    Duration usual() {
        return usual;
    }

    /// Null while the other clock is as it should be.
    @Nullable
    AlarmKind kind() {
        return kind;
    }
}
