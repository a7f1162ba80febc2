package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// Candidates are settled; what can be made beforehand may be made now. Published in the transaction that makes the
/// move.
public record ExamScheduled(ExamId exam) {}
