package org.lianbing.portal.sittings.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.WhyNot;

/// What was decided about a step when it first came.
public record KnownStep(long seq, @Nullable WhyNot why) {}
