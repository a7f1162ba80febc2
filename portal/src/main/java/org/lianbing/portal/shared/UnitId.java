package org.lianbing.portal.shared;

/// 机构
public record UnitId(long value) implements LongId {}
