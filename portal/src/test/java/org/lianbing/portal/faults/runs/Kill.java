package org.lianbing.portal.faults.runs;

import org.lianbing.portal.faults.runs.Kill.Victim;

/// One `kill -9` and what came after.
///
/// @param second          after the exam's opening
/// @param savedAgainMillis until a save sent after the kill was acknowledged; 0: not before the next kill
/// @param halfAgainMillis  until half of the candidates had saved again; 0: not before the next kill
/// @param help            what the tool had to do beyond restarting a portal that had died; empty: nothing
public record Kill(Victim victim, long second, long savedAgainMillis, long halfAgainMillis, String help) {
    public enum Victim {
        PORTAL,
        DATABASE,
        BOTH
    }
}
