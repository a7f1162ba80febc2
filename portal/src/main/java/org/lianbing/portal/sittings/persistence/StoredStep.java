package org.lianbing.portal.sittings.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.sittings.Step;
import org.lianbing.portal.sittings.WhyNot;

/// A step with what was decided about it.
///
/// @param why     null: it counts
/// @param offline it counts although it arrived after its time
public record StoredStep(Step step, @Nullable WhyNot why, boolean offline) {}
