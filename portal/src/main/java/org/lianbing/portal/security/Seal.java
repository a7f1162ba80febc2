package org.lianbing.portal.security;

/// One link of the chain.
///
/// @param number  1, 2, 3 … without a gap; 0 before the first
/// @param entryId the audit entry it seals
/// @param hash    see [EntryHash]
@SuppressWarnings("ArrayRecordComponent") // 32 bytes as the database holds them; never compared as a record
public record Seal(long number, long entryId, byte[] hash) {}
