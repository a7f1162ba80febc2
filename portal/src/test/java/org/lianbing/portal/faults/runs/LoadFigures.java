package org.lianbing.portal.faults.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianbing.portal.faults.candidates.Request;

/// What a load run measured, for `docs/evidence/`.
///
/// @param begunSeconds  from the opening until the last candidate had the paper
/// @param heapKilobytes live on the portal's heap for each open sitting
/// @param endedSeconds  from the deadline until no sitting was open any more
/// @param receiptSeconds from the deadline until the last candidate had the receipt
/// @param markedSeconds from the deadline until everything was marked
/// @param without       candidates who never began, or have no receipt
record LoadFigures(
        Asked asked,
        long begun,
        double begunSeconds,
        double heapKilobytes,
        double endedSeconds,
        double receiptSeconds,
        double markedSeconds,
        long answers,
        long without,
        List<Phase> phases,
        Map<String, Long> replies,
        Map<String, Long> wonders) {
    static final String SIGN_IN = "sign-in";
    static final String RUSH = "start";
    static final String STEADY = "steady";
    static final String PEAK = "peak";
    static final String DEADLINE = "deadline";

    record Asked(int candidates, double savesPerSecond, int minutes, boolean signedIn) {}

    /// @param cpu milliseconds; processes that are not ours stand at 0
    record Phase(String name, double seconds, Map<Request, Tally.Times> times, Cpu cpu) {
        long count(Request request) {
            var found = times.get(request);
            return found == null ? 0 : found.count();
        }

        double p99(Request request) {
            var found = times.get(request);
            return found == null ? 0 : found.p99();
        }

        /// Processor time of portal and database for each save, everything else they did meanwhile included.
        double cpuASave() {
            return count(Request.SAVE) == 0 ? 0 : (double) (cpu.portal() + cpu.database()) / count(Request.SAVE);
        }
    }

    /// A figure beside what `DESIGN` asks for.
    record Line(String what, double measured, double target, String unit) {
        String text() {
            return "%-44s %10.1f %10.1f %-7s %5.2f".formatted(what, measured, target, unit, measured / target);
        }
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("everybody has begun", begunSeconds, 60, "s"));
        for (var phase : phases)
            switch (phase.name()) {
                case RUSH -> lines.add(new Line("start, p99", phase.p99(Request.START), 2_000, "ms"));
                case STEADY -> {
                    lines.add(new Line(
                            "saves a second",
                            phase.count(Request.SAVE) / phase.seconds(),
                            asked.savesPerSecond(),
                            "1/s"));
                    lines.add(new Line("save, p99", phase.p99(Request.SAVE), 200, "ms"));
                    lines.add(new Line("processor time a save, all included", phase.cpuASave(), 0.6, "ms"));
                }
                case PEAK -> {
                    lines.add(new Line(
                            "saves a second at the peak",
                            phase.count(Request.SAVE) / phase.seconds(),
                            2 * asked.savesPerSecond(),
                            "1/s"));
                    lines.add(new Line("save at the peak, p99", phase.p99(Request.SAVE), 200, "ms"));
                }
                default -> {}
            }
        if (heapKilobytes > 0) lines.add(new Line("live heap a candidate", heapKilobytes, 40, "KB"));
        lines.add(new Line("all ended after the deadline", endedSeconds, 10, "s"));
        lines.add(new Line("all receipts after the deadline", receiptSeconds, 10, "s"));
        lines.add(new Line(
                "marked, for 1.25 million answers", answers == 0 ? 0 : markedSeconds * 1_250_000 / answers, 60, "s"));
        return lines;
    }

    String table() {
        var text = new StringBuilder("%-44s %10s %10s %-7s %5s%n".formatted("", "measured", "target", "", "ratio"));
        lines().forEach(line -> text.append(line.text()).append('\n'));
        for (var phase : phases) {
            text.append("%n%s, %.0f s, processor time: portal %d ms, database %d ms, generator %d ms%n"
                    .formatted(
                            phase.name(),
                            phase.seconds(),
                            phase.cpu().portal(),
                            phase.cpu().database(),
                            phase.cpu().generator()));
            phase.times()
                    .forEach((request, times) ->
                            text.append("  %-10s %8d  p50 %8.1f  p90 %8.1f  p99 %8.1f  max %8.1f ms%n"
                                    .formatted(
                                            request,
                                            times.count(),
                                            times.p50(),
                                            times.p90(),
                                            times.p99(),
                                            times.max())));
        }
        replies.forEach((reply, count) ->
                text.append("  ").append(reply).append(": ").append(count).append('\n'));
        wonders.forEach((what, count) ->
                text.append("  ").append(count).append(" × ").append(what).append('\n'));
        return text.toString();
    }
}
