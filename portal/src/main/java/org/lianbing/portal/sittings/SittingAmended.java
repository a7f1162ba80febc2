package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.Set;
import org.lianbing.portal.shared.PublicId;

/// What an ended sitting holds has changed, because evidence was accepted. Published in the same transaction.
///
/// @param slots whose answers changed
public record SittingAmended(PublicId sitting, Set<Integer> slots, Instant at) {
    public SittingAmended {
        slots = Set.copyOf(slots);
    }
}
