package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// The window has ended; sittings with grants may still run. Published in the transaction that makes the move.
public record ExamClosed(ExamId exam) {}
