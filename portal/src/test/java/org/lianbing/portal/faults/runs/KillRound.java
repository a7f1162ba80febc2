package org.lianbing.portal.faults.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One exam, sat while portal and database are killed.
///
/// @param ledger      file beside the state
/// @param byItself    how often the portal died without being killed
/// @param verdict     null while it lasts, or when the run was interrupted
record KillRound(
        MadeExam exam,
        String ledger,
        List<Kill> kills,
        int byItself,
        @Nullable Verdict verdict) {
    KillRound judged(Verdict found) {
        return new KillRound(exam, ledger, kills, byItself, found);
    }
}
