package org.lianbing.portal.sittings;

import org.lianbing.questionbank.response.Response;

/// What a sitting holds in a slot: the counted step with the highest (epoch, seq). Cleared slots are absent.
public record HeldAnswer(int slot, Response response) {}
