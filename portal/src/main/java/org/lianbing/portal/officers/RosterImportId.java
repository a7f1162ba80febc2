package org.lianbing.portal.officers;

import org.lianbing.portal.shared.LongId;

/// 名录导入
public record RosterImportId(long value) implements LongId {}
