package org.lianbing.portal.security;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.ChainCheck.Broken;
import org.lianbing.portal.security.ChainCheck.Fault;

/// How far a chain has been followed.
@SuppressWarnings("ArrayRecordComponent") // 32 bytes as the database holds them; never compared as a record
record Link(long number, byte[] hash) {
    static Link beginning() {
        return new Link(0, new byte[32]);
    }

    /// What is wrong with the next seal; null when it fits.
    ///
    /// @param entry null when the sealed entry is not there
    @Nullable
    Broken fault(Seal seal, @Nullable AuditEntry entry) {
        if (seal.number() != number + 1) return new Broken(Fault.SEAL_REMOVED, number + 1);
        if (entry == null) return new Broken(Fault.REMOVED, seal.number(), seal.entryId(), null, "", "");
        return Arrays.equals(EntryHash.next(hash, seal.number(), entry), seal.hash())
                ? null
                : Broken.at(Fault.CHANGED, seal.number(), entry);
    }

    Link to(Seal seal) {
        return new Link(seal.number(), seal.hash());
    }
}
