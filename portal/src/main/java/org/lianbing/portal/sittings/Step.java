package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;

/// One act of answering, checked against the paper.
///
/// @param seq         counts up per client from 1
/// @param response    canonical JSON; null: cleared
/// @param sinceServer monotonic milliseconds between the last server time received and the act
public record Step(long seq, int slot, @Nullable String response, long sinceServer) {}
