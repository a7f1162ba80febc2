package org.lianbing.portal.officers;

import org.lianbing.portal.shared.LongId;

/// 个人信息申请
public record DataRequestId(long value) implements LongId {}
