package org.lianbing.portal.sittings.persistence;

import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;

/// A sitting to be made beforehand.
public record NewSitting(PublicId id, ExamId exam, OfficerId officer, UnitId unit, int attempt, long seed) {}
