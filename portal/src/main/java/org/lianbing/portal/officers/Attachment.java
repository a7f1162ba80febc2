package org.lianbing.portal.officers;

import java.time.Instant;

/// A file kept with somebody's record.
///
/// @param size bytes
public record Attachment(AttachmentId id, String name, int size, String addedBy, Instant addedAt) {}
