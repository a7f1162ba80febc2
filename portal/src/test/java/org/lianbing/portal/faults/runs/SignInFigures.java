package org.lianbing.portal.faults.runs;

import java.util.Map;
import org.lianbing.portal.faults.candidates.Request;

/// What bad sign-ins do to the saves beside them, for `docs/evidence/`.
///
/// @param quiet  saves alone
/// @param beside saves with bad sign-ins beside them
/// @param bad    how the bad ones were answered
record SignInFigures(
        Asked asked,
        LoadFigures.Phase quiet,
        LoadFigures.Phase beside,
        Map<String, Long> bad,
        double badPerSecond,
        double p99Ratio,
        double coresSpent,
        Map<String, Long> wonders) {
    private static final double MOST_RATIO = 1.5;
    private static final double MOST_CORES = 1;
    private static final double MILLIS = 1_000;

    record Asked(int candidates, double savesPerSecond, double badPerSecond, int addresses, int seconds) {}

    static SignInFigures of(
            Asked asked,
            LoadFigures.Phase quiet,
            LoadFigures.Phase beside,
            Map<String, Long> bad,
            Map<String, Long> wonders) {
        var sent = bad.values().stream().mapToLong(Long::longValue).sum();
        return new SignInFigures(
                asked,
                quiet,
                beside,
                bad,
                sent / beside.seconds(),
                beside.p99(Request.SAVE) / quiet.p99(Request.SAVE),
                cores(beside) - cores(quiet),
                wonders);
    }

    /// Of the portal and its database.
    private static double cores(LoadFigures.Phase phase) {
        return (phase.cpu().portal() + phase.cpu().database()) / MILLIS / phase.seconds();
    }

    boolean met() {
        return p99Ratio <= MOST_RATIO && coresSpent <= MOST_CORES && wonders.isEmpty();
    }

    String table() {
        return """
                saves a second            %8.1f quiet %8.1f beside
                save, p99, ms             %8.1f quiet %8.1f beside, ratio %.2f (at most %.1f)
                cores of portal, database %8.2f quiet %8.2f beside, spent %.2f (at most %.1f)
                bad sign-ins a second     %8.1f
                %s
                """.formatted(
                        quiet.count(Request.SAVE) / quiet.seconds(),
                        beside.count(Request.SAVE) / beside.seconds(),
                        quiet.p99(Request.SAVE),
                        beside.p99(Request.SAVE),
                        p99Ratio,
                        MOST_RATIO,
                        cores(quiet),
                        cores(beside),
                        coresSpent,
                        MOST_CORES,
                        badPerSecond,
                        bad);
    }
}
