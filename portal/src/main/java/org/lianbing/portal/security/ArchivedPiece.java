package org.lianbing.portal.security;

import java.time.Instant;

/// A piece of the audit log that has been moved to the archive, whole and checkable.
///
/// @param bytes size of the file
public record ArchivedPiece(
        long id,
        long firstNumber,
        long lastNumber,
        Instant firstAt,
        Instant lastAt,
        long bytes,
        Instant archivedAt,
        String archivedBy) {}
