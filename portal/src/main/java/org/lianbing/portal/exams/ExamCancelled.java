package org.lianbing.portal.exams;

import org.lianbing.portal.shared.ExamId;

/// It will not be held, or does not count. Published in the transaction that makes the move.
public record ExamCancelled(ExamId exam) {}
