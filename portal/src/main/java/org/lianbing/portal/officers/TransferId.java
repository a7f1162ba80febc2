package org.lianbing.portal.officers;

import org.lianbing.portal.shared.LongId;

/// 调动申请
public record TransferId(long value) implements LongId {}
