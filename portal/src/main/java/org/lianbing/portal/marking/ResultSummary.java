package org.lianbing.portal.marking;

/// An exam in numbers, over the candidates within reach.
///
/// @param candidates sittings in all
/// @param sat        ended
/// @param marked     of those, everything marked
/// @param passed     of those
public record ResultSummary(int candidates, int sat, int marked, int passed) {}
