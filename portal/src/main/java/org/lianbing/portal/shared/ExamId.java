package org.lianbing.portal.shared;

/// 考试
public record ExamId(long value) implements LongId {}
