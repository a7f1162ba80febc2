package org.lianbing.portal.faults.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lianbing.portal.faults.runs.Kill.Victim;

/// What a kill run found, for `docs/evidence/`.
///
/// @param byVictim       how long saves were refused
/// @param diedByThemselves how often the portal ended without being killed
/// @param rounds         kills and verdicts, exam by exam
record KillFigures(
        int candidates,
        int kills,
        Map<Victim, Refused> byVictim,
        long acknowledged,
        long faults,
        int diedByThemselves,
        Map<String, Long> replies,
        Map<String, Long> wonders,
        List<Round> rounds) {
    private static final Map<Victim, Long> TARGETS =
            Map.of(Victim.DATABASE, 6_000L, Victim.PORTAL, 20_000L, Victim.BOTH, 20_000L);

    /// Milliseconds.
    ///
    /// @param helped how often the tool had to restart what was not killed
    record Refused(int kills, long median, long longest, long target, int helped) {}

    record Round(String exam, String opensAt, List<Kill> kills, Verdict verdict) {}

    static KillFigures of(KillPlan plan, KillState state) {
        var kills =
                state.rounds().stream().flatMap(round -> round.kills().stream()).toList();
        var rounds = state.rounds().stream()
                .filter(round -> round.verdict() != null)
                .map(round -> new Round(
                        round.exam().exam(), round.exam().opensAt().toString(), round.kills(), verdict(round)))
                .toList();
        return new KillFigures(
                plan.candidates(),
                kills.size(),
                Arrays.stream(Victim.values())
                        .collect(Collectors.toMap(
                                victim -> victim,
                                victim -> refused(
                                        victim,
                                        kills.stream()
                                                .filter(kill -> kill.victim() == victim)
                                                .toList()))),
                rounds.stream()
                        .mapToLong(round -> round.verdict().acknowledged())
                        .sum(),
                rounds.stream().mapToLong(round -> round.verdict().faults()).sum(),
                state.rounds().stream().mapToInt(KillRound::byItself).sum(),
                state.replies(),
                state.wonders(),
                rounds);
    }

    private static Verdict verdict(KillRound round) {
        var verdict = round.verdict();
        if (verdict == null) throw new IllegalStateException("A round without a verdict");
        return verdict;
    }

    private static Refused refused(Victim victim, List<Kill> kills) {
        var millis = kills.stream()
                .flatMapToLong(kill -> LongStream.of(kill.savedAgainMillis()))
                .sorted()
                .toArray();
        return new Refused(
                kills.size(),
                millis.length == 0 ? 0 : millis[millis.length / 2],
                millis.length == 0 ? 0 : millis[millis.length - 1],
                TARGETS.getOrDefault(victim, 0L),
                (int) kills.stream().filter(kill -> !kill.help().isEmpty()).count());
    }

    /// Nothing lost, nothing twice, every end and every mark once, nobody astonished.
    boolean clean() {
        return faults == 0 && wonders.isEmpty();
    }

    String summary() {
        var text = new StringBuilder(
                "%d kills, %d acknowledged answers, %d faults%n".formatted(kills, acknowledged, faults));
        byVictim.forEach((victim, refused) -> text.append(
                "  %-8s %2d kills  saves again after %5d ms (median) %5d ms (longest), target %d ms, helped %d%n"
                        .formatted(
                                victim,
                                refused.kills(),
                                refused.median(),
                                refused.longest(),
                                refused.target(),
                                refused.helped())));
        wonders.forEach((what, count) ->
                text.append("  ").append(count).append(" × ").append(what).append('\n'));
        return text.toString();
    }
}
