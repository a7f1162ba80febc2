package org.lianbing.portal.faults.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lianbing.portal.faults.runs.Kill.Victim;

/// What a kill run is to do.
///
/// @param each       kills of each victim
/// @param candidates besides the probe, who saves without pause
/// @param faulty     share of the candidates' requests that meet a fault of the network
/// @param answerMillis between two answers of one candidate
/// @param calmMillis   between a recovery and the next kill, at least
/// @param stayers      one in so many sits to the deadline instead of handing in; 0: nobody
record KillPlan(
        int each,
        int candidates,
        long seed,
        double faulty,
        int slots,
        long answerMillis,
        long calmMillis,
        int stayers) {
    private static final int MOST_A_ROUND = 10;
    private static final int SECONDS_A_KILL = 24;
    private static final int MINUTE = 60;

    static KillPlan of(int each, int candidates, long seed) {
        return new KillPlan(each, candidates, seed, 0.02, 50, 5_000, 4_000, 3);
    }

    /// One kill of each, for the gate.
    static KillPlan quick(int candidates, long seed) {
        return new KillPlan(1, candidates, seed, 0.05, 20, 1_500, 1_500, 0);
    }

    boolean stays(int candidate) {
        return stayers > 0 && candidate % stayers == 0;
    }

    /// The kills of the next round, in a random order.
    List<Victim> next(List<KillRound> before) {
        Map<Victim, Integer> done = new EnumMap<>(Victim.class);
        before.forEach(round -> round.kills().forEach(kill -> done.merge(kill.victim(), 1, Integer::sum)));
        var next = new ArrayList<Victim>();
        for (var victim : Victim.values())
            next.addAll(Collections.nCopies(Math.clamp(each - done.getOrDefault(victim, 0), 0, MOST_A_ROUND), victim));
        Collections.shuffle(next, new Random(seed + before.size()));
        return next;
    }

    /// How long the exam of a round has to last.
    int minutes(int kills) {
        return 1 + (kills * SECONDS_A_KILL + MINUTE - 1) / MINUTE;
    }
}
