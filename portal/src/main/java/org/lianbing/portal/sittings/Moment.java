package org.lianbing.portal.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something in the course of a sitting.
///
/// @param kind   `started`, `ended`, or the kind of an event as the protocol writes it (`focus-lost`)
/// @param at     when the portal heard of it
/// @param epoch  of the device it came from
/// @param detail minutes, a reason, the length of a gap
public record Moment(
        String kind,
        Instant at,
        @Nullable Integer epoch,
        @Nullable String detail) {}
