package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Step;

/// A step with the sitting it belongs to, for inserting many at once.
public record StepRow(PublicId sitting, String client, Step step, Instant at) {}
