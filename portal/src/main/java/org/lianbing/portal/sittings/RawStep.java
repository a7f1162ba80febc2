package org.lianbing.portal.sittings;

import tools.jackson.databind.JsonNode;

/// An act of answering as it came in; see [Step].
public record RawStep(long seq, int slot, JsonNode response, Stamp stamp) {}
