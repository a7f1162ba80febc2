package org.lianbing.portal.faults.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a kill run has done so far, in a file, so that an interrupted one can go on.
///
/// @param replies how often which request was answered how
/// @param wonders what the protocol does not foresee
record KillState(long seed, List<KillRound> rounds, Map<String, Long> replies, Map<String, Long> wonders) {
    static KillState fresh(long seed) {
        return new KillState(seed, List.of(), Map.of(), Map.of());
    }

    static KillState read(Path file, long seed) {
        return Files.exists(file) ? Evidence.read(file, KillState.class) : fresh(seed);
    }

    /// With that round in place of the one of the same exam, or as the newest.
    KillState with(KillRound round, Map<String, Long> moreReplies, Map<String, Long> moreWonders) {
        var all = new ArrayList<>(rounds);
        all.removeIf(each -> each.exam().exam().equals(round.exam().exam()));
        all.add(round);
        return new KillState(seed, all, moreReplies, moreWonders);
    }
}
