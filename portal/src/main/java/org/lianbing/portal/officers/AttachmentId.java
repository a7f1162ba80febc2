package org.lianbing.portal.officers;

import org.lianbing.portal.shared.LongId;

/// 附件
public record AttachmentId(long value) implements LongId {}
