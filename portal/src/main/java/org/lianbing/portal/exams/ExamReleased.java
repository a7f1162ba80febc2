package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// Candidates may see their results. Published in the transaction that makes the move.
public record ExamReleased(ExamId exam) {}
