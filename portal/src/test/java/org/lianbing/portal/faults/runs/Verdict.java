package org.lianbing.portal.faults.runs;

import java.util.List;

/// The ledger held against the database, after everything has ended. All but the counts of what there is are to be 0.
///
/// @param acknowledged  ops the ledger holds, counted or kept as evidence
/// @param missing       of those, not in the database, or not as they were
/// @param uncounted     acknowledged as counted, and not counted
/// @param doubled       rows of the same (sitting, client, seq)
/// @param withoutEnd    sittings that were begun and have not ended
/// @param withoutMark   ended sittings without exactly one result
/// @param markedTwice   (sitting, slot, item) the system has marked more than once
/// @param unmarked      ended sittings that still wait for their marks
/// @param wrongReceipts receipts that are not the hash of what is held
/// @param otherReceipts receipts a candidate was given that are not the sitting's
/// @param examples      of what is wrong
public record Verdict(
        long sittings,
        long begun,
        long steps,
        long acknowledged,
        long evidence,
        long receipts,
        long missing,
        long uncounted,
        long doubled,
        long withoutEnd,
        long withoutMark,
        long markedTwice,
        long unmarked,
        long wrongReceipts,
        long otherReceipts,
        List<String> examples) {
    public long faults() {
        return missing
                + uncounted
                + doubled
                + withoutEnd
                + withoutMark
                + markedTwice
                + unmarked
                + wrongReceipts
                + otherReceipts;
    }
}
