package org.lianbing.portal.shared;

/// 账号
public record AccountId(long value) implements LongId {}
