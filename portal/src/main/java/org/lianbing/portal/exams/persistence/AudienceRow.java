package org.lianbing.portal.exams.persistence;

import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// One unit or one officer of an audience.
public record AudienceRow(@Nullable UnitId unit, @Nullable OfficerId officer) {}
