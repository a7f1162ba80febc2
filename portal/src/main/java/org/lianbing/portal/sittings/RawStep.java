package org.lianbing.portal.sittings;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An act of answering as it came in; see [Step].
///
/// @param epoch null: the one the request was sent in
public record RawStep(long seq, @Nullable Integer epoch, int slot, JsonNode response, Stamp stamp) {}
