package org.lianbing.portal.exams.persistence;

import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.UnitId;

/// An exam whose next move is due.
public record DueRow(ExamId id, UnitId unit) {}
