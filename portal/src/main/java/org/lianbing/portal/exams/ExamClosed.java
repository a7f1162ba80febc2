package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// The window has ended and nobody sits it any more. Published in the transaction that makes the move.
public record ExamClosed(ExamId exam) {}
