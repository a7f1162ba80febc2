package org.lianbing.portal.shared;

/// 试卷
public record PaperId(long value) implements LongId {}
