package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/// How one sitting went so far.
///
/// @param moments newest first
/// @param saves   answers received, by minute
public record Course(BoardLine line, List<Moment> moments, SortedMap<Instant, Integer> saves) {}
