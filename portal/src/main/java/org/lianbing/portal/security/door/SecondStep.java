package org.lianbing.portal.security.door;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.TotpSecret;

/// Somebody whose password was right and who has to show an authenticator's code, or set one up first.
///
/// @param setUp the new app's secret; null: one is in use
public record SecondStep(
        long account,
        String username,
        int generation,
        Instant since,
        @Nullable TotpSecret setUp) implements Serializable {
    /// Under which name the servlet session holds it.
    public static final String NAME = SecondStep.class.getName();

    private static final Duration GOOD = Duration.ofMinutes(10);

    boolean good(Instant now) {
        return since.plus(GOOD).isAfter(now);
    }
}
