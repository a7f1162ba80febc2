package org.lianbing.portal.shared;

/// 执法人员或辅助人员
public record OfficerId(long value) implements LongId {}
