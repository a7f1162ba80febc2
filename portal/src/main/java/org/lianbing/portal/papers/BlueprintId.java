package org.lianbing.portal.papers;

import org.lianbing.portal.shared.LongId;

/// 双向细目表
public record BlueprintId(long value) implements LongId {}
