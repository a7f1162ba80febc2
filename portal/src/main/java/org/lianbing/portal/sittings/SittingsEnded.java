package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.lianbing.portal.shared.PublicId;

/// Sittings that have just ended, each exactly once. Published in the transaction that ends them.
public record SittingsEnded(List<PublicId> sittings, Instant at) {}
