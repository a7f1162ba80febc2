package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// The window has begun. Published in the transaction that makes the move.
public record ExamOpened(ExamId exam) {}
