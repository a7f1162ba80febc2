package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;

/// One act of answering, checked against the paper.
///
/// @param seq      rises per client, with gaps
/// @param epoch    in which it was made
/// @param response canonical JSON; null: cleared
/// @param stamp    when, as the client counts
public record Step(long seq, int epoch, int slot, @Nullable String response, Stamp stamp) {}
