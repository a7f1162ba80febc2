package org.lianbing.portal.sittings;

import java.time.Instant;
import org.lianbing.portal.shared.PublicId;

/// What a candidate takes home.
///
/// @param code sha-256 over what is held (`docs/receipt.md`), 64 hex digits
public record Receipt(PublicId sitting, String code, int answered, int total, Instant endedAt, EndReason reason) {}
