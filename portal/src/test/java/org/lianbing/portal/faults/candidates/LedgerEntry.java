package org.lianbing.portal.faults.candidates;

import java.time.Instant;

/// One line of the ledger. A new kind of line needs a new field, so that old ledgers stay readable.
///
/// @param kind    `saved`: acknowledged as counted; `kept`: acknowledged as evidence; `receipt`
/// @param epoch   in which the answer was given
/// @param hash    of the response; of a receipt its code
/// @param at      server time of the acknowledgement; of a receipt the end
/// @param reason  of a receipt
public record LedgerEntry(
        String kind,
        String sitting,
        String client,
        int epoch,
        long seq,
        int slot,
        String hash,
        Instant at,
        String reason) {
    public static final String SAVED = "saved";
    public static final String KEPT = "kept";
    public static final String RECEIPT = "receipt";

    static LedgerEntry of(String kind, String sitting, String client, Op op, Instant at) {
        return new LedgerEntry(kind, sitting, client, op.epoch(), op.seq(), op.slot(), op.hash(), at, "");
    }

    static LedgerEntry receipt(String sitting, String client, String code, Instant at, String reason) {
        return new LedgerEntry(RECEIPT, sitting, client, 0, 0, 0, code, at, reason);
    }

    String line() {
        return String.join(
                "\t",
                kind,
                sitting,
                client,
                String.valueOf(epoch),
                String.valueOf(seq),
                String.valueOf(slot),
                hash,
                at.toString(),
                reason);
    }

    static LedgerEntry parse(String line) {
        var field = line.split("\t", -1);
        return new LedgerEntry(
                field[0],
                field[1],
                field[2],
                Integer.parseInt(field[3]),
                Long.parseLong(field[4]),
                Integer.parseInt(field[5]),
                field[6],
                Instant.parse(field[7]),
                field[8]);
    }
}
