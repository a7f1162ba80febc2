package org.lianbing.portal.officers;

/// 专业类别: the three a bureau is asked to recruit, and the rest
public enum MajorGroup {
    /// 交通运输
    TRANSPORT,
    /// 法律
    LAW,
    /// 管理
    MANAGEMENT,
    /// 其他
    OTHER
}
