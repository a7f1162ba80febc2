package org.lianbing.portal.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of checking the whole chain.
public sealed interface ChainCheck {
    /// Every entry is as it was sealed.
    ///
    /// @param sealed   how many entries the chain holds
    /// @param archived how many of them lie in the archive
    /// @param waiting  how many are not sealed yet (those of the last second, a minute at most)
    /// @param hash     of the newest seal, in hex; noted down outside, it also shows a chain computed anew
    record Whole(long sealed, long archived, long waiting, String hash) implements ChainCheck {}

    /// The first place where the chain does not hold.
    ///
    /// @param number of the seal, as the list shows it; 0: the row has none
    /// @param entry  key of the entry; 0: unknown
    /// @param at     when the entry says it happened; null: the entry is not there
    /// @param actor  who it says acted; empty: the entry is not there
    /// @param action what it says was done; empty: the entry is not there
    record Broken(
            Fault fault, long number, long entry, @Nullable Instant at, String actor, String action)
            implements ChainCheck {
        Broken(Fault fault, long number) {
            this(fault, number, 0, null, "", "");
        }

        static Broken at(Fault fault, long number, AuditEntry entry) {
            return new Broken(fault, number, entry.id(), entry.at(), entry.actor(), entry.action());
        }
    }

    /// What is wrong at that place.
    enum Fault {
        /// the entry, or its seal, is not as it was
        CHANGED,
        /// the entry is gone; number 0: before it was sealed
        REMOVED,
        /// a number is missing among the seals
        SEAL_REMOVED,
        /// an entry that neither waits nor is sealed
        SLIPPED_IN,
        /// the chain's head does not fit its last seal
        HEAD,
        /// an archived piece is not as it was
        ARCHIVE,
        /// the chain ends before a seal this node has seen
        CUT,
        /// it is sound in itself, and another than this node has seen
        REWRITTEN,
        /// an entry has waited too long for its seal: the sealer is held up, or somebody put it there
        OVERDUE,
        /// what this node has noted of the chain cannot be read, so it proves nothing
        MARK
    }
}
